package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Screen;
import io.chatops.starrocks.sandbox.slack.SeenMessage;
import io.chatops.starrocks.text.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Somebody on Slack: goes through the wizard, presses what there is to press, old and new, asks, errs, and goes away. */
final class SlackVisitor implements Visitor {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final int LATELY = 14;
    private static final int KEPT_SCREENS = 3;

    private final Town town;
    private final Person person;
    private final String channel;
    private final Random random;
    private final Clicks clicks;
    private final SlackPages pages;
    private final Language language;
    private final List<Screen> old = new ArrayList<>();

    SlackVisitor(Town town, Person person, String channel, Language language, Random random, Clicks clicks) {
        this.town = town;
        this.person = person;
        this.channel = channel;
        this.language = language;
        this.random = random;
        this.clicks = clicks;
        this.pages = new SlackPages(town, person, language, random, this::clickAlone);
    }

    @Override
    public void acts() {
        try {
            if (person.hasModal() && random.nextInt(20) > 0) {
                pages.acts();
            } else {
                outside(random.nextInt(100));
            }
        } catch (IllegalArgumentException | IllegalStateException gone) {
            // what they looked at has changed under their hands, as it does for people
            clicks.confused(person.name(), gone);
        }
    }

    private void outside(int chance) {
        if (chance < 18) {
            var line = "/starrocks create soak_" + NAMES.incrementAndGet();
            clickAlone("command create", () -> person.types(channel, line));
        } else if (chance < 62) {
            presses();
        } else if (chance < 72) {
            var line = Lines.command(random, language);
            clickAlone("command", () -> person.types(channel, "/starrocks " + line));
        } else if (chance < 82) {
            var line = Lines.question(random, language);
            clicks.click(
                    "mention",
                    person.name() + " “" + line + "”",
                    event(() -> person.mentions(channel, line)),
                    town.slack.workspace()::eventually,
                    seenSince(true));
        } else if (chance < 88) {
            whispers(Lines.question(random, language));
        } else if (chance < 91) {
            clicks.click(
                    "home",
                    person.name(),
                    event(person::opensHome),
                    town.slack.workspace()::eventually,
                    seenSince(false));
        } else if (chance < 93) {
            person.reloads();
        } else {
            pressesOld();
        }
    }

    private void whispers(String line) {
        int before = person.sees(Person.BOT).size();
        int alone = town.sightings.of(person.name());
        clicks.click(
                "direct message",
                person.name() + " “" + line + "”",
                event(() -> person.says(Person.BOT, line)),
                town.slack.workspace()::eventually,
                () -> town.sightings.of(person.name()) > alone
                        || person.sees(Person.BOT).size() > before + 1);
    }

    private void presses() {
        var screen = person.screen(channel);
        var messages = screen.messages();
        var lately = messages.subList(Math.max(0, messages.size() - LATELY), messages.size());
        var pressable =
                lately.stream().filter(message -> !message.buttons().isEmpty()).toList();
        if (pressable.isEmpty()) {
            outside(0);
            return;
        }
        if (random.nextInt(4) == 0) {
            old.add(screen);
            old.subList(0, Math.max(0, old.size() - KEPT_SCREENS)).clear();
        }
        var message = pressable.get(random.nextInt(pressable.size()));
        button(screen, message).ifPresent(label -> press(screen, message, label));
    }

    private void press(Screen screen, SeenMessage message, String label) {
        if (random.nextInt(8) == 0) {
            // twice, before anything of the first can be seen
            click(
                    "pressed twice",
                    () -> CompletableFuture.allOf(
                                    CompletableFuture.runAsync(() -> screen.presses(label, message.text())),
                                    CompletableFuture.runAsync(() -> screen.presses(label, message.text())))
                            .join());
        } else {
            click("press", () -> screen.presses(label, message.text()));
        }
    }

    private void pressesOld() {
        if (old.isEmpty()) {
            presses();
            return;
        }
        var screen = old.get(random.nextInt(old.size()));
        var pressable = screen.messages().stream()
                .filter(message -> !message.buttons().isEmpty())
                .toList();
        if (!pressable.isEmpty()) {
            var message = pressable.get(random.nextInt(pressable.size()));
            button(screen, message)
                    .ifPresent(label -> click("press of an old button", () -> screen.presses(label, message.text())));
        }
    }

    /** What leads somewhere else tells the bot nothing that wants an answer. What goes on is pressed more often than what ends. */
    private Optional<String> button(Screen screen, SeenMessage message) {
        var labels = message.buttons().stream()
                .filter(label -> screen.link(label).isEmpty())
                .toList();
        if (labels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(labels.get(random.nextInt(4) > 0 ? 0 : random.nextInt(labels.size())));
    }

    /** An event that nobody takes is sent again by Slack, a minute later; of anything else the person is told that it failed. */
    private BooleanSupplier event(Runnable act) {
        return () -> {
            int before = town.bots().changes();
            act.run();
            return town.bots().up() && town.bots().changes() == before;
        };
    }

    private void click(String kind, Runnable act) {
        clicks.click(kind, person.name(), told(act), town.slack.workspace()::eventually, seenSince(true));
    }

    private void clickAlone(String kind, Runnable act) {
        clicks.click(kind, person.name(), told(act), town.slack.workspace()::eventually, seenSince(false));
    }

    private static BooleanSupplier told(Runnable act) {
        return () -> {
            act.run();
            return true;
        };
    }

    /** What a form cannot show, and what no place is known for, is said in the direct message. */
    private BooleanSupplier seenSince(boolean there) {
        int alone = town.sightings.of(person.name());
        int inChannel = town.sightings.of(channel);
        int before = person.sees(Person.BOT).size();
        return () -> town.sightings.of(person.name()) > alone
                || (there && town.sightings.of(channel) > inChannel)
                || person.sees(Person.BOT).size() > before;
    }
}
