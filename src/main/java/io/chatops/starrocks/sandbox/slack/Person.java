package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.sandbox.stage.Happening;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who acts as a human does. Channels are named with or without {@code #}; {@link #BOT} is the direct message
 * with the bot. An action returns after the bot has acknowledged it; what the bot posts later is waited for with
 * {@link Workspace#eventually}.
 */
public final class Person {
    /** The direct message with the bot, in the place of a channel's name. */
    public static final String BOT = "@starrocks";

    private final Desk desk;
    private final Tab tab;

    Person(Desk desk, Tab tab) {
        this.desk = desk;
        this.tab = tab;
    }

    public String id() {
        return tab.account();
    }

    public String name() {
        return desk.state().nameOf(tab.account());
    }

    /** The same person in another window, where another modal may be open. */
    public Person inWindow(int number) {
        return new Person(desk, new Tab(tab.account(), number));
    }

    /** Types a slash command. Slack's own error text appears when the bot does not answer in time. */
    public void types(String channel, String line) {
        var conversation = conversation(channel);
        var typed = Typing.split(line);
        var fields = desk.state().changes().making(() -> {
            desk.did(Happening.Kind.TYPED, tab, conversation.shownName(), line);
            var text = new Typing(desk.state().directory()).command(typed.rest());
            return desk.payloads().command(tab, conversation, typed.command(), text);
        });
        var answer = desk.deliveries().form(Delivery.SLASH_COMMAND, fields);
        desk.state().changes().make(() -> new CommandAnswer(desk, tab, conversation, line).show(answer));
    }

    /** Says something in a channel or to the bot; the bot hears it when it is mentioned or spoken to directly. */
    public void says(String channel, String text) {
        says(channel, Optional.empty(), text);
    }

    public void mentions(String channel, String text) {
        says(channel, BOT + " " + text);
    }

    /** Says something in the thread of the newest message that contains these words. */
    public void repliesTo(String channel, String containing, String text) {
        var message = screen(channel).newestWith(containing);
        says(channel, Optional.of(message.thread().orElse(message.ts())), text);
    }

    /** Presses a button on the newest message of this conversation that has it. */
    public void presses(String channel, String label) {
        screen(channel).presses(label);
    }

    /** Presses a button on the newest message that has it and contains these words. */
    public void presses(String channel, String label, String containing) {
        screen(channel).presses(label, containing);
    }

    /** Chooses in a menu on the newest message of this conversation that has it. */
    public void chooses(String channel, String label, String option) {
        screen(channel).chooses(label, option);
    }

    /** The messages that this person sees, oldest first, as plain text. */
    public List<String> sees(String channel) {
        return screen(channel).texts();
    }

    /** What this person sees now; it stays as it is, like a screen that was not reloaded. */
    public Screen screen(String channel) {
        var conversation = conversation(channel);
        return desk.state()
                .changes()
                .reading(() -> new Screen(desk, tab, desk.state().messages().seenBy(tab.account(), conversation.id())));
    }

    /** Waits until this person sees a message that contains these words, and gives the newest of them. */
    public SeenMessage awaitsMessage(String channel, String containing, Duration timeout) {
        var came = desk.state()
                .changes()
                .await(() -> sees(channel).stream().anyMatch(text -> text.contains(containing)), timeout);
        if (!came) {
            throw new IllegalStateException(
                    "no message with \"" + containing + "\" came for " + name() + " in " + sees(channel));
        }
        return SeenMessage.of(screen(channel).newestWith(containing), desk);
    }

    public boolean hasModal() {
        return desk.state()
                .changes()
                .reading(() -> desk.state().views().top(tab).isPresent());
    }

    /** The modal open in this window; its methods throw when there is none. */
    public Modal modal() {
        return new Modal(desk, tab);
    }

    /** Waits until a modal with this title is open in this window. */
    public Modal awaitsModal(String title, Duration timeout) {
        var came = desk.state().changes().await(() -> shows(title), timeout);
        if (!came) {
            throw new IllegalStateException("no modal \"" + title + "\" came for " + name());
        }
        return modal();
    }

    private boolean shows(String title) {
        return desk.state()
                .changes()
                .reading(() -> desk.state()
                        .views()
                        .top(tab)
                        .filter(view -> view.title().equals(title))
                        .isPresent());
    }

    /** Loads Slack again: ephemeral messages and the open modal are gone, and the bot hears nothing of it. */
    public void reloads() {
        desk.state().changes().make(() -> {
            desk.state().messages().forgetEphemeral(tab.account());
            desk.state().views().lose(tab);
        });
    }

    /** Opens the bot's Home tab. */
    public void opensHome() {
        desk.deliveries()
                .event(desk.state().changes().making(() -> desk.events().homeOpened(tab)));
    }

    public Home home() {
        return new Home(desk, tab);
    }

    /** Starts a global shortcut. */
    public void usesShortcut(String callbackId) {
        var payload = desk.state().changes().making(() -> desk.payloads().globalShortcut(tab, callbackId));
        desk.deliveries().interaction(Delivery.GLOBAL_SHORTCUT, payload);
    }

    /** Starts a message shortcut on the newest message that contains these words; not possible on an ephemeral one. */
    public void usesMessageShortcut(String callbackId, String channel, String containing) {
        var message = screen(channel).newestWith(containing);
        if (message.isEphemeral()) {
            throw new IllegalArgumentException("an ephemeral message has no shortcuts");
        }
        var payload = desk.state().changes().making(() -> desk.payloads().messageShortcut(tab, callbackId, message));
        desk.deliveries().interaction(Delivery.MESSAGE_SHORTCUT, payload);
    }

    private void says(String channel, Optional<String> thread, String text) {
        var state = desk.state();
        var conversation = conversation(channel);
        var typing = new Typing(state.directory());
        var event = state.changes().making(() -> {
            var place = new Messages.Place(conversation.id(), thread);
            var message = desk.postbox().post(place, id(), Optional.empty(), typing.message(text), Json.array());
            if (conversation.kind() == Conversation.Kind.DIRECT) {
                return Optional.of(desk.events().directMessage(message));
            }
            var heard = typing.mentionsBot(message.text())
                    && conversation.has(state.directory().bot().id());
            return heard ? Optional.of(desk.events().mention(message)) : Optional.<JsonNode>empty();
        });
        event.ifPresent(desk.deliveries()::event);
    }

    /** Finding a conversation is no change, though a direct message begins to exist by it: whoever waits is not woken. */
    private Conversation conversation(String channel) {
        return desk.state().changes().reading(() -> {
            if (channel.equals(BOT)) {
                return desk.state().directory().directMessage(tab.account());
            }
            return desk.state()
                    .directory()
                    .channel(channel)
                    .filter(found -> found.has(tab.account()))
                    .orElseThrow(() -> new IllegalArgumentException(name() + " is not in " + channel));
        });
    }
}
