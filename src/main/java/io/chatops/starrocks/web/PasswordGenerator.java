package io.chatops.starrocks.web;

import io.chatops.starrocks.secret.Secret;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Makes passwords that keep the rule: 24 characters, some 140 bits, of all four kinds, without those that look like another one and
 * without those that shells and addresses take apart. Begins with a letter and ends with a letter or digit, so that a double click
 * or a full stop after it takes nothing away. The page's script does the same in the browser.
 */
final class PasswordGenerator {
    static final int LENGTH = 24;

    static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789@#%*_+-.";

    private static final Pattern WANTED =
            Pattern.compile("(?=.*[A-Z])(?=.*[a-z])(?=.*[0-9])(?=.*[@#%*_+.-])[A-Za-z].*[A-Za-z0-9]");

    private final RandomGenerator random;

    /**
     * A generator that is as good as its randomness.
     *
     * @param random must be one that nobody can foresee
     */
    PasswordGenerator(RandomGenerator random) {
        this.random = random;
    }

    /** A new password. What does not fit is thrown away whole, so that all that fit are as likely. */
    Secret make() {
        while (true) {
            var made = draw();
            if (WANTED.matcher(made).matches()) {
                return Secret.of(made);
            }
        }
    }

    private String draw() {
        var drawn = new StringBuilder(LENGTH);
        random.ints(LENGTH, 0, ALPHABET.length()).forEach(place -> drawn.append(ALPHABET.charAt(place)));
        return drawn.toString();
    }
}
