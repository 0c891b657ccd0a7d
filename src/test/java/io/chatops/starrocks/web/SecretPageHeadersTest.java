package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Entries;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the browser is told of each answer. */
class SecretPageHeadersTest {
    private static final Pattern INLINE = Pattern.compile("<(style|script)>(.*?)</\\1>", Pattern.DOTALL);

    private final PasswordRoom room = new PasswordRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void everyAnswerHasThem() throws Exception {
        for (var answer : everyAnswer()) {
            var headers = answer.headers();
            assertThat(headers.allValues("cache-control")).containsExactly("no-store");
            assertThat(headers.allValues("referrer-policy")).containsExactly("no-referrer");
            assertThat(headers.allValues("x-content-type-options")).containsExactly("nosniff");
            assertThat(headers.allValues("x-frame-options")).containsExactly("DENY");
            assertThat(headers.allValues("cross-origin-opener-policy")).containsExactly("same-origin");
            assertThat(headers.allValues("cross-origin-resource-policy")).containsExactly("same-origin");
            assertThat(headers.allValues("x-robots-tag")).containsExactly("noindex, nofollow");
            assertThat(headers.allValues("content-type")).containsExactly("text/html;charset=utf-8");
            assertThat(headers.allValues("content-security-policy"))
                    .singleElement()
                    .satisfies(policy -> assertThat(policy)
                            .matches("default-src 'none'; style-src 'sha256-[^']{44}'; script-src 'sha256-[^']{44}';"
                                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'"));
            assertThat(headers.firstValue("set-cookie")).isEmpty();
            assertThat(headers.firstValue("location")).isEmpty();
        }
    }

    @Test
    void thePolicyAllowsTheStyleAndTheScriptThatAreThere() throws Exception {
        var page = room.get(room.issue(Entries.of("draft-1")));
        var policy = page.headers().firstValue("content-security-policy").orElseThrow();

        var inline = INLINE.matcher(page.body()).results().toList();

        assertThat(inline).hasSize(2);
        for (var piece : inline) {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(piece.group(2).getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .contains(piece.group(1) + "-src 'sha256-"
                            + Base64.getEncoder().encodeToString(digest) + "'");
        }
    }

    @Test
    void nothingStandsInAttributesThatThePolicyWouldStop() throws Exception {
        for (var answer : everyAnswer()) {
            assertThat(answer.body()).doesNotContainPattern("\\son\\w+=|\\sstyle=|javascript:|https?://");
        }
    }

    private List<HttpResponse<String>> everyAnswer() throws Exception {
        var link = room.issue(Entries.of("draft-1"));
        var form = room.get(link);
        var wrong = room.enter(link, "wrong");
        var generated = room.post(link, "token=" + room.token(link) + "&action=generate");
        var refused = room.post(link, "");
        var large = room.post(link, "x".repeat(EntryForm.LARGEST + 1));
        var done = room.enter(link, PasswordRoom.GOOD);
        var gone = room.get(link);
        var answers = List.of(form, wrong, generated, refused, large, done, gone);
        assertThat(answers.stream().map(HttpResponse::statusCode)).containsExactly(200, 422, 200, 403, 413, 200, 404);
        return answers;
    }
}
