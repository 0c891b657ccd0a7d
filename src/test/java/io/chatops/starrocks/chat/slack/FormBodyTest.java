package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {
    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a b+c", "50 % & more = 1", "创建 😀", "\r\n\u0000", "%41"})
    void readsWhatWasEncoded(String text) {
        var encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        assertThat(form("a=1&text=" + encoded + "&b=2").field("text")).isEqualTo(Optional.of(text));
    }

    @Test
    void takesTheFirstOfSeveralFieldsOfOneName() {
        assertThat(form("a=1&a=2").field("a")).isEqualTo(Optional.of("1"));
    }

    @Test
    void leavesOutWhatIsNoField() {
        var form = form("&&alone&=x&last=y");
        assertThat(form.field("alone")).isEmpty();
        assertThat(form.field("last")).isEqualTo(Optional.of("y"));
    }

    @Test
    void keepsEqualsSignsInAValue() {
        assertThat(form("a=b=c").field("a")).isEqualTo(Optional.of("b=c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%4&b=1", "a=%G1", "a=%1G", "%ZZ=1", "a=%-1", "a=% 1"})
    void refusesAnEscapeThatIsNone(String body) {
        assertThatThrownBy(() -> form(body)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FormBody form(String body) {
        return FormBody.of(body.getBytes(StandardCharsets.UTF_8));
    }
}
