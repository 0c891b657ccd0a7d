package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.sandbox.stage.Happening;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What one person saw of a conversation at one moment. It does not change any more, so pressing a button on it is
 * pressing on a stale copy when the message has been edited since.
 */
public final class Screen {
    private final Desk desk;
    private final Tab tab;
    private final List<Message> messages;

    Screen(Desk desk, Tab tab, List<Message> messages) {
        this.desk = desk;
        this.tab = tab;
        this.messages = List.copyOf(messages);
    }

    /** The messages, oldest first. */
    public List<SeenMessage> messages() {
        return desk.state()
                .changes()
                .reading(() -> messages.stream()
                        .map(message -> SeenMessage.of(message, desk))
                        .toList());
    }

    /** The plain text of each message, oldest first. */
    public List<String> texts() {
        return messages().stream().map(SeenMessage::text).toList();
    }

    /** Presses the button on the newest message that has it. */
    public void presses(String label) {
        presses(label, "");
    }

    /** Presses the button on the newest message that has it and contains these words. */
    public void presses(String label, String containing) {
        var found = button(label, containing);
        var button = found.part();
        var key = new FormField.Key(button.blockId(), Json.text(button.element(), "action_id"));
        act(
                found.message(),
                new Entries(),
                "[" + label + "]",
                desk.payloads().action(key, button.element(), Json.object()));
    }

    /** Where the button leads in the browser; empty when it has no link. */
    public Optional<String> link(String label) {
        return button(label, "").part().link();
    }

    /** Chooses in a select, overflow menu or group of radio buttons of the newest message that has it. */
    public void chooses(String label, String option) {
        var found = newest("", message -> Form.of(message.blocks()).labelled(label))
                .orElseThrow(() -> new IllegalArgumentException("no choice \"" + label + "\" in " + texts()));
        var field = found.part();
        var picked = FormField.pick(field.options(), option)
                .orElseThrow(() -> new IllegalArgumentException("no option \"" + option + "\" in \"" + label + "\""));
        var entries = new Entries();
        entries.enter(field, picked);
        act(
                found.message(),
                entries,
                label + ": " + option,
                desk.payloads().action(field.key(), field.element(), entries.stateOf(field)));
    }

    Message newestWith(String containing) {
        return newest(containing, Optional::of)
                .map(Found::message)
                .orElseThrow(
                        () -> new IllegalArgumentException("no message with \"" + containing + "\" in " + texts()));
    }

    private Found<Blocks.Pressable> button(String label, String containing) {
        return newest(
                        containing,
                        message -> Blocks.buttons(message.blocks())
                                .filter(button -> button.label().equals(label))
                                .findFirst())
                .orElseThrow(() -> new IllegalArgumentException("no button \"" + label + "\" in " + texts()));
    }

    private record Found<T>(Message message, T part) {}

    private <T> Optional<Found<T>> newest(String containing, Function<Message, Optional<T>> part) {
        return desk.state().changes().reading(() -> {
            Predicate<Message> says = message ->
                    String.join("\n", desk.showing().message(message)).contains(containing);
            for (int i = messages.size() - 1; i >= 0; i--) {
                var message = messages.get(i);
                var found = part.apply(message);
                if (found.isPresent() && says.test(message)) {
                    return Optional.of(new Found<>(message, found.get()));
                }
            }
            return Optional.empty();
        });
    }

    private void act(Message message, Entries entries, String what, JsonNode action) {
        var changes = desk.state().changes();
        var payload = changes.making(() -> {
            desk.did(Happening.Kind.PRESSED, tab, desk.showing().place(message.channel()), what);
            return desk.payloads().messageAction(tab, message, entries, action);
        });
        var answer = desk.deliveries().interaction(Delivery.BLOCK_ACTIONS, payload);
        answer.problem()
                .ifPresent(problem -> changes.make(() -> desk.postbox()
                        .fail(
                                tab.account(),
                                new Messages.Place(message.channel(), message.thread()),
                                what + " did not work: " + problem)));
    }
}
