package io.chatops.starrocks.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.Cases;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.secret.Secret;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    private static final List<String> KINDS =
            List.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "abcdefghijklmnopqrstuvwxyz", "0123456789", Limits.PASSWORD_SPECIALS);

    @Test
    void takesThreeOrFourKindsOfEightToThirtyCharacters() {
        Cases.many(
                500,
                cases -> assertThat(code(typed(cases, cases.number(3, 4), 8, 30)))
                        .isEmpty());
    }

    @Test
    void refusesOneOrTwoKinds() {
        Cases.many(
                500,
                cases -> assertThat(code(typed(cases, cases.number(1, 2), 8, 30)))
                        .contains("password.kinds"));
    }

    @Test
    void refusesAnyOtherCharacter() {
        Cases.many(500, cases -> {
            var odd = cases.oneOf(
                    List.of(" ", "!", "&", "(", ")", "=", ",", "/", "\\", "'", "\"", "~", "é", "密", "\n", "٣"));
            assertThat(code(cases.within(typed(cases, 3, 8, 28), odd))).contains("password.characters");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "Abcdef1,password.length",
        "Abcdefg1,",
        "Abcdefg1Abcdefg1Abcdefg1Abcdef,",
        "Abcdefg1Abcdefg1Abcdefg1Abcdefg,password.length"
    })
    void countsFromEightToThirty(String typed, String code) {
        assertThat(code(typed)).isEqualTo(Optional.ofNullable(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"@", "#", "$", "%", "^", "*", "_", "+", "-", "."})
    void eachSpecialCountsAsTheThirdKind(String special) {
        assertThat(code("Abcdefg" + special)).isEmpty();
    }

    @Test
    void refusesAnEmptyOne() {
        assertThat(code("")).contains("password.length");
    }

    @Test
    void saysWhatIsAllowedAndNeverWhatWasTyped() {
        var problem = PasswordRule.problem(Secret.of("Wh1sper!")).orElseThrow();

        assertThat(problem.field()).isEqualTo("AdminPassword");
        assertThat(problem.arguments()).containsExactly(8, 30, "@#$%^*_+-.");
        assertThat(problem.toString()).doesNotContain("Wh1sper");
    }

    private static Optional<String> code(String typed) {
        return PasswordRule.problem(Secret.of(typed)).map(Problem::code);
    }

    private static String typed(Cases cases, int kinds, int least, int most) {
        var order = new Random(cases.number(0, 1_000_000));
        var alphabets = new ArrayList<>(KINDS);
        Collections.shuffle(alphabets, order);
        var characters = new ArrayList<Character>();
        int length = cases.number(least, most);
        for (int place = 0; place < length; place++) {
            characters.add(cases.oneOf(alphabets.get(place % kinds)));
        }
        Collections.shuffle(characters, order);
        var typed = new StringBuilder();
        characters.forEach(typed::append);
        return typed.toString();
    }
}
