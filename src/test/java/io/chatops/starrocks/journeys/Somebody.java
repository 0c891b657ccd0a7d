package io.chatops.starrocks.journeys;

import io.chatops.starrocks.operation.Status;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A member of the team, who acts and reads as their platform lets them. What they see is waited for. */
abstract class Somebody {
    private final Wording words;

    Somebody(Wording words) {
        this.words = words;
    }

    /** The id that a configuration names this person with. */
    abstract String id();

    abstract String name();

    /** The product's words in this person's language. */
    final Wording words() {
        return words;
    }

    /** Gives a command, such as {@code list --region cn-hangzhou}, where the team is. */
    abstract void commands(String line);

    /** Says something to the bot where the team is. */
    abstract void says(String line);

    /** Says something to the bot alone. */
    abstract void whispers(String line);

    /** Begins a creation where the team is; its first page is there then. */
    abstract Walk begins(Wish wish);

    /** Goes on with the creation that was opened by something else; a page of it is there then. */
    abstract Walk walks(Wish wish);

    /** Whether a form waits for answers. */
    abstract boolean isAsked();

    /** Rejects the newest card that can be, with a reason in words. */
    abstract void rejects(String reason);

    /** Goes alone on the newest card that lets them, with a reason in words. */
    abstract void goesAlone(String reason);

    /** Does what the newest card that asks for the password says, and enters it. */
    abstract void entersPassword(String password);

    /** Everything that this person sees now, oldest first. */
    abstract List<Sight> sights();

    /** The card of an instance as it is now, if it was posted. */
    abstract Optional<Sight> newestCard(String instance);

    abstract Scene scene();

    /**
     * Waits until this person is called because an instance they asked for has come so far: by these words of their own, or, where a
     * card is a new message at each turn, on the card.
     */
    final void isCalled(String key, String instance, Status status) {
        var titles = Wording.titles(instance, status);
        scene().awaits(
                        key + " for " + name() + ", who sees " + lately(),
                        () -> sights().stream()
                                .filter(sight -> words.isIn(sight.text(), key, instance)
                                        || titles.stream().anyMatch(sight.text()::contains))
                                .anyMatch(sight -> sight.calls(this)));
    }

    /** Presses the button, or types what stands for it, on the newest message that has it. */
    final void presses(String key, Object... arguments) {
        newest(sight -> sight.offers(key, arguments))
                .orElseThrow(() -> new AssertionError("nothing offers " + key + " to " + name() + ": " + lately()))
                .presses(key, arguments);
    }

    /** The newest message with these words in this person's language, as soon as it is there. */
    final Sight awaits(String key, Object... arguments) {
        return awaitsThat("\"" + words.text(key, arguments) + "\"", sight -> words.isIn(sight.text(), key, arguments));
    }

    /** Waits until this person alone is told these words. */
    final Sight isTold(String key, Object... arguments) {
        var told = awaits(key, arguments);
        if (!told.alone()) {
            throw new AssertionError("everybody sees " + told.text());
        }
        return told;
    }

    /** The newest message with all of these words, whichever language they are. */
    final Sight awaitsWords(String... all) {
        return awaitsThat(Arrays.toString(all), sight -> Arrays.stream(all).allMatch(sight.text()::contains));
    }

    /** Everything that this person sees which is, or was, the card of an instance; oldest first. */
    final List<Sight> cards(String instance) {
        var titles = Arrays.stream(Status.values())
                .flatMap(status -> Wording.titles(instance, status).stream())
                .toList();
        return sights().stream()
                .filter(sight -> titles.stream().anyMatch(sight.text()::contains))
                .toList();
    }

    /** Whether the card of an instance has come so far, as this person sees it. */
    final boolean seesCard(String instance, Status status) {
        var titles = Wording.titles(instance, status);
        return newestCard(instance)
                .filter(card -> titles.stream().anyMatch(card.text()::contains))
                .isPresent();
    }

    /** Waits until the card of an instance has come so far, and says all of these words. */
    final Sight card(String instance, Status status, String... all) {
        var titles = Wording.titles(instance, status);
        scene().awaits(
                        instance + " " + status + " " + Arrays.toString(all) + " for " + name(),
                        () -> newestCard(instance)
                                .filter(card -> titles.stream().anyMatch(card.text()::contains))
                                .filter(card -> Arrays.stream(all).allMatch(card.text()::contains))
                                .isPresent());
        return newestCard(instance).orElseThrow();
    }

    final boolean sees(String key, Object... arguments) {
        return counts(key, arguments) > 0;
    }

    /** How many messages with these words this person sees. */
    final long counts(String key, Object... arguments) {
        return sights().stream()
                .filter(sight -> words.isIn(sight.text(), key, arguments))
                .count();
    }

    final boolean seesWords(String text) {
        return sights().stream().anyMatch(sight -> sight.text().contains(text));
    }

    private Sight awaitsThat(String what, Predicate<Sight> wanted) {
        try {
            scene().awaits(what + " for " + name(), () -> newest(wanted).isPresent());
        } catch (AssertionError inVain) {
            throw new AssertionError(name() + " sees " + lately(), inVain);
        }
        return newest(wanted).orElseThrow();
    }

    private Optional<Sight> newest(Predicate<Sight> wanted) {
        var all = sights();
        for (int i = all.size() - 1; i >= 0; i--) {
            if (wanted.test(all.get(i))) {
                return Optional.of(all.get(i));
            }
        }
        return Optional.empty();
    }

    /** The last of what this person sees, for the messages of tests that failed. */
    final List<String> lately() {
        var all = sights();
        return all.stream().skip(Math.max(0, all.size() - 4L)).map(Sight::text).toList();
    }
}
