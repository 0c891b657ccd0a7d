package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Screen;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody with Slack before them: slash commands, buttons and modals. */
final class SlackPerson extends Somebody {
    private final Scene scene;
    private final ChatRoom room;
    private final Person person;

    SlackPerson(Scene scene, ChatRoom room, Person person, Wording words) {
        super(words);
        this.scene = scene;
        this.room = room;
        this.person = person;
    }

    @Override
    String id() {
        return person.id();
    }

    @Override
    String name() {
        return person.name();
    }

    @Override
    Scene scene() {
        return scene;
    }

    @Override
    void commands(String line) {
        person.types(room.channel(), "/starrocks " + line);
    }

    @Override
    void says(String line) {
        person.mentions(room.channel(), line);
    }

    @Override
    void whispers(String line) {
        person.says(Person.BOT, line);
    }

    @Override
    Walk begins(Wish wish) {
        commands("create");
        return walks(wish);
    }

    @Override
    Walk walks(Wish wish) {
        return new SlackWalk(room, person, words(), wish);
    }

    @Override
    boolean isAsked() {
        return person.hasModal();
    }

    @Override
    void rejects(String reason) {
        presses("approval.reject");
        modal("approval.form.reject.title")
                .fill(words().text("approval.form.reason"), reason)
                .submits();
    }

    @Override
    void goesAlone(String reason) {
        presses("approval.alone");
        modal("approval.form.alone.title")
                .fill(words().text("approval.form.reason"), reason)
                .submits();
    }

    @Override
    void entersPassword(String password) {
        presses("card.secret");
        var label = words().text("wizard.label.AdminPassword");
        modal("wizard.label.AdminPassword").fillSecretly(label, password).submits();
    }

    private Modal modal(String key) {
        return person.awaitsModal(words().text(key), ChatRoom.PATIENCE);
    }

    /** What is in the channel counts as newer than what is in the direct message. */
    @Override
    List<Sight> sights() {
        var all = new ArrayList<Sight>();
        for (var where : List.of(Person.BOT, room.channel())) {
            var screen = person.screen(where);
            screen.messages().forEach(message -> all.add(new Seen(screen, message)));
        }
        return all;
    }

    @Override
    Optional<Sight> newestCard(String instance) {
        return cards(instance).stream().reduce((first, last) -> last);
    }

    /** A message on a screen that is not loaded again. */
    private static final class Seen extends Sight {
        private final Screen screen;
        private final SeenMessage message;

        Seen(Screen screen, SeenMessage message) {
            this.screen = screen;
            this.message = message;
        }

        @Override
        String text() {
            return message.text();
        }

        @Override
        boolean alone() {
            return message.onlyForThem();
        }

        @Override
        List<String> buttons() {
            return message.buttons();
        }

        @Override
        void pressesLabel(String label) {
            screen.presses(label, message.text());
        }

        @Override
        boolean names(Somebody person) {
            return message.text().contains("@" + person.name());
        }

        /** A card is edited in its place, which nobody notices. */
        @Override
        boolean calls(Somebody person) {
            return names(person) && message.inThread();
        }
    }
}
