package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** A message as somebody saw it. It stays as it was then, so that what is pressed on it may be over. */
abstract class Sight {
    /** The words, as they are read. */
    abstract String text();

    /** Whether nobody else can see it. */
    abstract boolean alone();

    /** The labels of what can be pressed, or typed in place of that. */
    abstract List<String> buttons();

    abstract void pressesLabel(String label);

    /** Whether this person is called or named on it. */
    abstract boolean names(Somebody person);

    /** Whether it draws this person's attention. */
    boolean calls(Somebody person) {
        return names(person);
    }

    /** Does what this button is for. */
    final void presses(String key, Object... arguments) {
        pressesLabel(label(key, arguments));
    }

    /** Does what the one button is for whose label has this in it. */
    final void pressesWith(String part) {
        var fitting = buttons().stream().filter(label -> label.contains(part)).toList();
        assertThat(fitting).as(part + " among " + buttons()).hasSize(1);
        pressesLabel(fitting.get(0));
    }

    final boolean offers(String key, Object... arguments) {
        return Wording.labels(key, arguments).stream().map(Wording::word).anyMatch(words()::contains);
    }

    /** These buttons and no others. */
    final void offersOnly(String... keys) {
        assertThat(words()).hasSize(keys.length);
        for (var key : keys) {
            assertThat(offers(key)).as(key + " among " + buttons()).isTrue();
        }
    }

    final Sight namesAll(Somebody... people) {
        for (var person : people) {
            assertThat(names(person)).as(person.name() + " in " + text()).isTrue();
        }
        return this;
    }

    private List<String> words() {
        return buttons().stream().map(Wording::word).toList();
    }

    private String label(String key, Object... arguments) {
        var wanted = Wording.labels(key, arguments).stream().map(Wording::word).toList();
        return buttons().stream()
                .filter(label -> wanted.contains(Wording.word(label)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + wanted + " among " + buttons() + " of " + text()));
    }
}
