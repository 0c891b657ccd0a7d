package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Somebody who acts as a human does. Groups are named by their title; {@link #BOT} is the private chat with the bot. An action returns
 * when the bot has acknowledged it or the time for that is over; what the bot says later is waited for with
 * {@link Workspace#eventually}.
 */
public final class Person {
    /** The private chat with the bot, in the place of a group's title. */
    public static final String BOT = "@StarRocks";

    private static final String SEND = "dtmd://dingtalkclient/sendMessage?content=";

    private final Desk desk;
    private final Account account;

    Person(Desk desk, Account account) {
        this.desk = desk;
        this.account = account;
    }

    /** The userid in the organisation; empty for somebody of outside. */
    public String staffId() {
        return account.staffId();
    }

    public String name() {
        return account.name();
    }

    Account account() {
        return account;
    }

    /** Says something: the bot hears it in the private chat, and in a group when it is mentioned. */
    public Acknowledgement says(String where, String text) {
        var mentioned = text.contains(BOT);
        var content = text.replace(BOT, "");
        return tells(
                where,
                text,
                "text",
                mentioned,
                message -> message.putObject("text").put("content", mentioned ? " " + content.strip() : content));
    }

    public Acknowledgement mentions(String group, String text) {
        return says(group, BOT + " " + text);
    }

    /** Answers an earlier message, which is quoted. */
    public Acknowledgement quotes(String where, String quoted, String text) {
        return tells(where, text, "text", true, message -> {
            message.put("originalMsgId", "msgQUOTED==");
            var content = message.putObject("text").put("content", text).put("isReplyMsg", true);
            content.putObject("repliedMsg")
                    .put("msgType", "text")
                    .putObject("content")
                    .put("text", quoted);
        });
    }

    /** Says something with pictures or styles in it: each part of text stands for itself. */
    public Acknowledgement saysInParts(String where, String... parts) {
        return tells(where, String.join("", parts), "richText", true, message -> {
            var content = message.putObject("content").putArray("richText");
            for (var part : parts) {
                content.addObject().put("text", part);
            }
            content.addObject().put("type", "picture").put("downloadCode", "EXAMPLE");
        });
    }

    /** Sends something that is no text: {@code picture}, {@code audio}, {@code video} or {@code file}. */
    public Acknowledgement sends(String where, String kind) {
        return tells(
                where,
                "[" + kind + "]",
                kind,
                true,
                message -> message.putObject("content").put("downloadCode", "EXAMPLE"));
    }

    /** Taps a button of the newest message that has it; one that sends a message sends it as this person. */
    public Acknowledgement taps(String where, String label) {
        var address = desk.state().changes().reading(() -> newest(where, message -> button(message, label)));
        if (!address.startsWith(SEND)) {
            throw new IllegalArgumentException("the button \"" + label + "\" sends nothing");
        }
        return says(where, URLDecoder.decode(address.substring(SEND.length()), StandardCharsets.UTF_8));
    }

    /** Where a button of the newest message that has it leads. */
    public String link(String where, String label) {
        return desk.state().changes().reading(() -> newest(where, message -> button(message, label)));
    }

    /** The texts that this person sees, oldest first. */
    public List<String> sees(String where) {
        return messages(where).stream().map(SeenMessage::text).toList();
    }

    /** The messages that this person sees, oldest first. */
    public List<SeenMessage> messages(String where) {
        return desk.state()
                .changes()
                .reading(() ->
                        conversation(where).messages().stream().map(this::seen).toList());
    }

    /** The newest card of a conversation as it looks now. */
    public CardOnScreen card(String where) {
        return desk.state()
                .changes()
                .reading(() -> newest(
                        where,
                        message -> message.card().map(card -> new CardOnScreen(desk, account, cardNamed(card)))));
    }

    /** Sends a press that no card offered to this person, as a changed client could; the card need not exist. */
    public Acknowledgement forgesPress(String outTrackId, String action, String nonce) {
        var card = desk.state()
                .changes()
                .reading(() -> Optional.ofNullable(desk.state().cards().get(outTrackId))
                        .orElseGet(() -> new CardInstance(
                                outTrackId, desk.state().directory().direct(account))));
        return desk.presses(account, card, action, Map.of("nonce", nonce));
    }

    /** Waits until this person sees a message that contains these words, and gives the newest of them. */
    public SeenMessage awaitsMessage(String where, String containing, Duration timeout) {
        desk.state().changes().await(() -> sees(where).stream().anyMatch(text -> text.contains(containing)), timeout);
        var found = messages(where).stream()
                .filter(message -> message.text().contains(containing))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException(
                    "no message with \"" + containing + "\" came for " + name() + " in " + sees(where));
        }
        return found.get(found.size() - 1);
    }

    private Acknowledgement tells(
            String where, String shown, String kind, boolean mentioned, Consumer<ObjectNode> content) {
        var state = desk.state();
        var payload = state.changes().making(() -> {
            var conversation = conversation(where);
            state.show(
                    conversation,
                    new Message(state.ids().next("q"), name(), kind, shown, List.of(), List.of(), Optional.empty()));
            if (!conversation.direct() && !mentioned) {
                return Optional.<ObjectNode>empty();
            }
            var message = desk.payloads().message(account, conversation, kind);
            content.accept(message);
            return Optional.of(
                    state.rates().countsPush() ? message : desk.payloads().withoutContent(message));
        });
        return payload.map(desk.callbacks()::message).orElse(Acknowledgement.NONE);
    }

    private SeenMessage seen(Message message) {
        var card = message.card().map(id -> new CardOnScreen(desk, account, cardNamed(id)));
        return new SeenMessage(
                message.author(),
                message.kind(),
                card.map(CardOnScreen::text).orElse(message.text()),
                card.map(CardOnScreen::buttons)
                        .orElseGet(() -> message.buttons().stream()
                                .map(Message.Button::label)
                                .toList()),
                message.at());
    }

    private <T> T newest(String where, Function<Message, Optional<T>> part) {
        var messages = conversation(where).messages();
        for (int i = messages.size() - 1; i >= 0; i--) {
            var found = part.apply(messages.get(i));
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalArgumentException("nothing of that kind in " + sees(where));
    }

    private static Optional<String> button(Message message, String label) {
        return message.buttons().stream()
                .filter(button -> button.label().equals(label))
                .map(Message.Button::address)
                .findFirst();
    }

    private CardInstance cardNamed(String outTrackId) {
        return Optional.ofNullable(desk.state().cards().get(outTrackId)).orElseThrow();
    }

    private Conversation conversation(String where) {
        var directory = desk.state().directory();
        if (where.equals(BOT)) {
            return directory.direct(account);
        }
        return directory
                .titled(where)
                .filter(group -> group.members().contains(account.encryptedId()))
                .orElseThrow(() -> new IllegalArgumentException(name() + " is not in " + where));
    }
}
