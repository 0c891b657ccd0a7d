package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.MessageRef;
import io.chatops.starrocks.chat.Place;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts, edits and whispers cards as messages. */
final class SlackMessages {
    private static final Logger LOG = LoggerFactory.getLogger(SlackMessages.class);
    private static final Duration DEADLINE = Duration.ofSeconds(4);

    private final SlackWeb web;
    private final SlackCards cards;
    private final ReplyAddresses addresses;
    private final ChannelPace pace;
    private final Pause pause;

    SlackMessages(SlackWeb web, SlackCards cards, ReplyAddresses addresses, ChannelPace pace, Pause pause) {
        this.web = web;
        this.cards = cards;
        this.addresses = addresses;
        this.pace = pace;
        this.pause = pause;
    }

    /** Posts to a conversation, or to a person by their id. */
    Delivery post(String channel, Optional<String> thread, String tenant, Card card) {
        return post(channel, thread, tenant, card, web::call);
    }

    private Delivery post(String channel, Optional<String> thread, String tenant, Card card, Calling calling) {
        var wait = pace.reserve(channel);
        if (wait.isEmpty() || !waited(wait.get())) {
            return new Delivery.Failed(Delivery.Reason.UNREACHABLE, "channel_busy");
        }
        var parameters = content(card);
        parameters.put("channel", channel);
        parameters.put("unfurl_links", "false");
        parameters.put("unfurl_media", "false");
        thread.ifPresent(ts -> parameters.put("thread_ts", ts));
        var reply = calling.call("chat.postMessage", parameters, DEADLINE);
        var message = reply.text("ts")
                .map(ts -> new MessageRef(
                        SlackOut.PLATFORM, tenant, reply.text("channel").orElse(channel), ts));
        return reply.delivery("chat.postMessage", message);
    }

    /** How a method is called: once, or until it is likely to be done. */
    private interface Calling {
        SlackReply call(String method, Map<String, String> parameters, Duration deadline);
    }

    Delivery edit(MessageRef message, Card card) {
        var parameters = content(card);
        parameters.put("channel", message.channel());
        parameters.put("ts", message.message());
        return web.call("chat.update", parameters, DEADLINE).delivery("chat.update", Optional.of(message));
    }

    Delivery whisper(Actor to, Place place, Doorway doorway, Card card) {
        if (byReplyAddress(doorway, card, false)) {
            return new Delivery.Delivered(Optional.empty());
        }
        return whisperAnew(to, place, card);
    }

    /** A message with a button gives an address that may put another in its place, private or not. */
    Delivery replace(Actor to, Place place, Doorway doorway, Card card) {
        return byReplyAddress(doorway, card, true)
                ? new Delivery.Delivered(Optional.empty())
                : whisperAnew(to, place, card);
    }

    private Delivery whisperAnew(Actor to, Place place, Card card) {
        if (place.direct()) {
            return post(place.channel(), place.thread(), place.tenant(), card, web::insist);
        }
        var parameters = content(card);
        parameters.put("channel", place.channel());
        parameters.put("user", to.user());
        place.thread().ifPresent(thread -> parameters.put("thread_ts", thread));
        var delivery =
                web.insist("chat.postEphemeral", parameters, DEADLINE).delivery("chat.postEphemeral", Optional.empty());
        // a refusal for the place leaves the direct message
        return delivery instanceof Delivery.Failed failed && failed.reason() == Delivery.Reason.NOT_A_MEMBER
                ? post(to.user(), Optional.empty(), to.tenant(), card, web::insist)
                : delivery;
    }

    private boolean byReplyAddress(Doorway doorway, Card card, boolean replacing) {
        var address = doorway.reply().flatMap(addresses::take);
        if (address.isEmpty()) {
            return false;
        }
        var answer = new LinkedHashMap<String, Object>();
        answer.put("response_type", "ephemeral");
        answer.put("replace_original", replacing);
        answer.put("text", cards.text(card));
        answer.put("blocks", cards.blocks(card));
        var reply = web.post(address.get(), BlockJson.of(answer), DEADLINE);
        if (!reply.ok()) {
            LOG.info("private answer not taken error={}", reply);
        }
        return reply.ok();
    }

    /** Text and blocks always go together: an edit with the text alone would take the blocks away. */
    private Map<String, String> content(Card card) {
        var content = new HashMap<String, String>();
        content.put("text", cards.text(card));
        content.put("blocks", BlockJson.of(cards.blocks(card)));
        return content;
    }

    private boolean waited(Duration time) {
        try {
            if (!time.isZero()) {
                pause.await(time);
            }
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
