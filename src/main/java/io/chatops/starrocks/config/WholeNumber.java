package io.chatops.starrocks.config;

import java.util.Optional;

/** Reads the numbers that keys hold. */
final class WholeNumber {
    private WholeNumber() {}

    /** The number under a key; empty when it is set nowhere or is not one between the bounds, which is a problem then. */
    static Optional<Integer> read(Source source, Key key, int least, int most, Problems problems) {
        var written = source.text(key);
        var number = written.filter(digits -> digits.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .filter(value -> value >= least && value <= most);
        if (written.isPresent() && number.isEmpty()) {
            problems.add(key.label() + " must be a whole number from " + least + " to " + most);
        }
        return number;
    }
}
