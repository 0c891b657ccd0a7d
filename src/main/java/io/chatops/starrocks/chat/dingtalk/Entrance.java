package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Place;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets words in. Whoever may not speak to us, or said no words, is told so here. Logs ids and lengths, never words. */
final class Entrance {
    private static final Logger LOG = LoggerFactory.getLogger(Entrance.class);

    private final DingTalkInbound inbound;
    private final Outlet outlet;
    private final Speech speech;
    private final InboundHandler handler;

    /** @param handler has refusals in its record */
    Entrance(DingTalkInbound inbound, Outlet outlet, Speech speech, InboundHandler handler) {
        this.inbound = inbound;
        this.outlet = outlet;
        this.speech = speech;
        this.handler = handler;
    }

    /** What was said; empty when it was answered here. */
    Optional<Utterance> utterance(ObjectNode json) {
        var reading = inbound.message(json);
        if (reading instanceof Reading.Refused<RobotMessage> refused) {
            LOG.warn("a message is not acted upon: {}", refused.why());
            refused.answerAt()
                    .ifPresent(address -> refuse(address, refused.why().key()));
            handler.refused(Claim.ofMessage(json, refused.why()));
            return Optional.empty();
        }
        var message = ((Reading.Read<RobotMessage>) reading).value();
        var room = message.room();
        var channel = room.direct() ? Channels.of(message.sender().staffId()) : room.conversationId();
        message.answerAt().ifPresent(address -> outlet.heard(channel, address));
        if (message.content() instanceof RobotMessage.Content.Words words) {
            LOG.info(
                    "message id={} direct={} length={}",
                    message.id(),
                    room.direct(),
                    words.text().length());
            return Optional.of(utterance(message, channel, words.text().isEmpty() ? "help" : words.text()));
        }
        boolean over = message.content() instanceof RobotMessage.Content.OverQuota;
        outlet.tell(channel, Lines.saying(speech.both(over ? "dingtalk.overQuota" : "dingtalk.textOnly")));
        return Optional.empty();
    }

    private static Utterance utterance(RobotMessage message, String channel, String words) {
        var sender = message.sender();
        boolean direct = message.room().direct();
        return new Utterance(
                new Actor(DingTalkWeb.PLATFORM, sender.corpId(), sender.staffId()),
                new Place(DingTalkWeb.PLATFORM, sender.corpId(), channel, Optional.empty(), direct),
                // a doorway names the conversation of the line, and the line itself where others read along
                new Doorway(Optional.of(channel), direct ? Optional.empty() : Optional.of(message.id())),
                words);
    }

    private void refuse(SessionAddress address, String key) {
        outlet.answer("refused", address, Lines.saying(speech.both(key)));
    }
}
