package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"a\":\"b\"}\n",
                "{\"a\":[1,-2.50,true,false,null,\"\",[],{}]}",
                "{\"text\":\"创建 😀 \\ud83d\\ude00 \\n\\\"\"}",
                "{\"a\":{\"b\":{\"c\":12345678901234567890}}}"
            })
    void readsWhatGsonReads(String json) {
        assertThat(read(json)).isEqualTo(JsonParser.parseString(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[]",
                "3",
                "\"a\"",
                "{\"a\"}",
                "{\"a\":}",
                "{\"a\":[}",
                "{\"a\":1",
                "{} {}",
                "{a:1}",
                "\u0000"
            })
    void refusesWhatIsNotOneObject(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatIsTooDeepToBeSlacks() {
        var json = "{\"a\":" + "[".repeat(50_000) + "]".repeat(50_000) + "}";
        assertThatThrownBy(() -> read(json)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotesNothingOfWhatItRefuses() {
        assertThatThrownBy(() -> read("{\"password\":\"Secret-1\" x"))
                .hasMessageNotContaining("Secret")
                .hasNoCause();
    }

    private static JsonObject read(String json) {
        return PayloadReader.object(json.getBytes(StandardCharsets.UTF_8));
    }
}
