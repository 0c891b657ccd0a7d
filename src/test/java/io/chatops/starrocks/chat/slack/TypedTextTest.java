package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TypedTextTest {
    @Test
    void linksAreTheWordsThatWereTyped() {
        assertThat(TypedText.of("status <http://sales.prod|sales.prod>")).isEqualTo("status sales.prod");
        assertThat(TypedText.of("see <https://a.example/x>")).isEqualTo("see https://a.example/x");
        assertThat(TypedText.of("<mailto:a@b.example|a@b.example>")).isEqualTo("a@b.example");
    }

    @Test
    void escapedCharactersAreThemselves() {
        assertThat(TypedText.of("a &lt;b&gt; &amp;amp; c")).isEqualTo("a <b> &amp; c");
    }

    @Test
    void mentionsAreLeftAsTheyAre() {
        assertThat(TypedText.of("<@U1> <#C1|ops> <!here>")).isEqualTo("<@U1> <#C1|ops> <!here>");
    }
}
