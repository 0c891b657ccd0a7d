package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A secret that must not leave, in every form in which it could. */
public record Canary(List<String> forms) {
    public static Canary of(String secret) {
        return new Canary(Stream.of(
                        Stream.of(secret, json(secret), json(json(secret)), unicode(secret)),
                        Stream.of(percent(secret), percent(secret).replace("+", "%20"), percent(percent(secret))),
                        IntStream.range(0, 3).mapToObj(shift -> base64(secret, shift)))
                .flatMap(forms -> forms)
                .distinct()
                .toList());
    }

    /** One for each of these secrets. */
    public static Stream<Canary> all(String... secrets) {
        return Stream.of(secrets).map(Canary::of);
    }

    /** Fails when the text holds the secret; the failure does not repeat the text. */
    public void isNotIn(String where, String text) {
        assertThat(forms.stream().filter(text::contains).toList()).as(where).isEmpty();
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }

    /** As Gson writes what could be HTML. */
    private static String unicode(String text) {
        return text.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("=", "\\u003d")
                .replace("'", "\\u0027");
    }

    private static String percent(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What stays the same of it in base64 when this many bytes stand before it. */
    private static String base64(String text, int shift) {
        var encoded = Base64.getEncoder()
                .withoutPadding()
                .encodeToString(("x".repeat(shift) + text).getBytes(StandardCharsets.UTF_8));
        int begin = shift == 0 ? 0 : shift + 1;
        int whole = (shift + text.length()) / 3 * 4;
        return encoded.substring(begin, whole);
    }
}
