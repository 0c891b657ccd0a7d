package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "create reports cu=8 | create;reports;cu=8",
                "a \"b c\" d | a;\"b c\";d",
                "name=\"b c\"x 'd e' | name=\"b c\"x;'d e'",
                "it's here | it;s;here",
                "a \"b c | a;b;c",
                "a \"it's\" b | a;\"it's\";b"
            })
    void aLineIsCutAtBlanksOutsideOfQuotes(String line, String tokens) {
        assertThat(Tokens.of(line)).containsExactly(tokens.split(";"));
    }

    @Test
    void nothingIsMadeOfBlanks() {
        assertThat(Tokens.of("")).isEmpty();
        assertThat(Tokens.of(" \t\n ")).isEmpty();
    }

    @Test
    void theLongestLineThatSlackSendsIsCutToo() {
        assertThat(CommandLine.of("params " + "x".repeat(3990)).words()).containsExactly("x".repeat(3990));
        assertThat(CommandLine.of("params " + "'a'".repeat(1300)).words()).hasSize(1);
    }
}
