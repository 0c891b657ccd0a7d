package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.secret.Secret;
import java.util.List;
import java.util.Optional;

/**
 * The rule for the admin password: 8-30 characters, at least three of capital letters, small letters, digits and the specials
 * {@code @#$%^*_+-.}, nothing else. Source: the founding document's references.
 */
public final class PasswordRule {
    private PasswordRule() {}

    /** What is wrong with a password; empty when nothing is. */
    public static Optional<Problem> problem(Secret password) {
        return password.use(PasswordRule::check)
                .map(code -> new Problem(
                        Problem.PASSWORD,
                        code,
                        List.of(
                                Limits.PASSWORD_LENGTH.least(),
                                Limits.PASSWORD_LENGTH.most(),
                                Limits.PASSWORD_SPECIALS)));
    }

    private static Optional<String> check(String typed) {
        if (!typed.chars().allMatch(PasswordRule::allowed)) {
            return Optional.of("password.characters");
        }
        if (!Limits.PASSWORD_LENGTH.contains(typed.length())) {
            return Optional.of("password.length");
        }
        return kinds(typed) < 3 ? Optional.of("password.kinds") : Optional.empty();
    }

    private static boolean allowed(int character) {
        return capital(character) || small(character) || digit(character) || special(character);
    }

    private static long kinds(String typed) {
        return List.of(
                        typed.chars().anyMatch(PasswordRule::capital),
                        typed.chars().anyMatch(PasswordRule::small),
                        typed.chars().anyMatch(PasswordRule::digit),
                        typed.chars().anyMatch(PasswordRule::special))
                .stream()
                .filter(found -> found)
                .count();
    }

    private static boolean capital(int character) {
        return character >= 'A' && character <= 'Z';
    }

    private static boolean small(int character) {
        return character >= 'a' && character <= 'z';
    }

    private static boolean digit(int character) {
        return character >= '0' && character <= '9';
    }

    private static boolean special(int character) {
        return Limits.PASSWORD_SPECIALS.indexOf(character) >= 0;
    }
}
