package io.chatops.starrocks.web;

import static io.chatops.starrocks.web.PasswordRoom.GOOD;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.secret.Entries;
import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryTicket;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretPageTest {
    private static final Entry ENTRY = Entries.of("draft-1");
    private static final Pattern VALUE = Pattern.compile("name=\"password\" type=\"text\" value=\"([^\"]+)\"");

    private final PasswordRoom room = new PasswordRoom();

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void showsWhatThePasswordIsForAndNoMore() throws Exception {
        var page = room.get(room.issue(ENTRY));

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<title>Admin password for orders_prod</title>", "cn-hangzhou", "Li Na", "type=\"password\"")
                .doesNotContain("draft-1", ENTRY.owner().user(), ENTRY.owner().tenant());
    }

    @Test
    void anInstanceWithoutANameIsANewOne() throws Exception {
        var entry = new Entry(
                "draft-1", Entries.LI, Language.ENGLISH, Optional.empty(), Optional.empty(), Optional.empty());

        assertThat(room.get(room.issue(entry)).body()).contains("<title>Admin password for a new instance</title>");
    }

    @Test
    void aPasswordThatKeepsTheRuleReachesTheBox() throws Exception {
        var answer = room.enter(room.issue(ENTRY), GOOD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("Password saved", "You can close this window and go back to the chat.");
        assertThat(room.box.find("draft-1")).contains(Secret.of(GOOD));
        assertThat(room.received).containsExactly(ENTRY);
    }

    @Test
    void everySpecialOfTheRuleArrivesAsItWasTyped() throws Exception {
        room.enter(room.issue(ENTRY), "Aa1@#$%^*_+-.");

        assertThat(room.box.find("draft-1")).contains(Secret.of("Aa1@#$%^*_+-."));
    }

    @Test
    void lookingConsumesNothing() throws Exception {
        var link = room.issue(ENTRY);
        for (int look = 0; look < 10; look++) {
            assertThat(room.get(link).statusCode()).isEqualTo(200);
            assertThat(room.head(link).statusCode()).isEqualTo(200);
        }

        assertThat(room.enter(link, GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void aHeadHasThePagesHeadersAndNoBody() throws Exception {
        var link = room.issue(ENTRY);
        var page = room.get(link);
        var head = room.head(link);

        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("content-length"))
                .isEqualTo(page.headers().firstValue("content-length"));
        assertThat(head.headers().firstValue("content-security-policy"))
                .isEqualTo(page.headers().firstValue("content-security-policy"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sh0rt#1|8 to 30 characters.",
                "Wh1sper#Wh1sper#Wh1sper#Wh1sper#|8 to 30 characters.",
                "whisper#nobody|at least three of",
                "Wh1sper!nobody|Use letters, digits and",
                "Wh1sper 密码|Use letters, digits and",
                "<script>alert(1)</script>|Use letters, digits and"
            })
    void saysWhatIsWrongAndLeavesTheLinkGood(String password, String sentence) throws Exception {
        var link = room.issue(ENTRY);

        var answer = room.enter(link, password);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Not saved: ", sentence, "aria-invalid=\"true\"")
                .doesNotContain(password);
        assertThat(room.received).isEmpty();
        assertThat(room.enter(link, GOOD).statusCode()).isEqualTo(200);
    }

    @Test
    void anEmptyFormIsNoTry() throws Exception {
        var link = room.issue(ENTRY);
        for (int time = 0; time <= EntryLinks.TRIES; time++) {
            var answer = room.enter(link, "");
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Type a password, or generate one.");
        }
    }

    @Test
    void tooManyWrongPasswordsEndTheLink() throws Exception {
        var link = room.issue(ENTRY);
        for (int time = 0; time < EntryLinks.TRIES; time++) {
            assertThat(room.enter(link, "wrong").statusCode()).isEqualTo(422);
        }

        assertThat(room.get(link).statusCode()).isEqualTo(404);
        assertThat(room.received).isEmpty();
    }

    @Test
    void worksOnce() throws Exception {
        var link = room.issue(ENTRY);
        var token = room.token(link);
        room.enter(link, GOOD);

        var again = room.post(link, "token=" + token + "&password=" + PasswordRoom.encoded("An0ther#word"));

        assertThat(again.statusCode()).isEqualTo(404);
        assertThat(room.box.find("draft-1")).contains(Secret.of(GOOD));
        assertThat(room.received).hasSize(1);
    }

    @Test
    void ofTwoFormsAtOnceOneWins() throws Exception {
        for (int round = 0; round < 25; round++) {
            var link = room.issue(Entries.of("draft-" + round));
            var token = room.token(link);
            var sent = new ArrayList<CompletableFuture<HttpResponse<String>>>();
            for (var password : List.of("Wh1sper#first", "Wh1sper#second", "Wh1sper#third")) {
                var form = room.form(link, "token=" + token + "&password=" + PasswordRoom.encoded(password));
                sent.add(room.client().sendAsync(form.build(), BodyHandlers.ofString()));
            }
            var statuses = sent.stream()
                    .map(answer -> answer.join().statusCode())
                    .sorted()
                    .toList();

            assertThat(statuses).containsExactly(200, 404, 404);
            assertThat(room.received).hasSize(round + 1);
            room.skip(Duration.ofMinutes(1));
        }
    }

    @Test
    void isOverAfterTenMinutes() throws Exception {
        var link = room.issue(ENTRY);
        var token = room.token(link);
        room.skip(Duration.ofMinutes(10).minusMillis(1));
        assertThat(room.get(link).statusCode()).isEqualTo(200);

        room.skip(Duration.ofMillis(1));

        assertThat(room.get(link).statusCode()).isEqualTo(404);
        assertThat(room.post(link, "token=" + token + "&password=" + PasswordRoom.encoded(GOOD))
                        .statusCode())
                .isEqualTo(404);
        assertThat(room.received).isEmpty();
    }

    @Test
    void aThousandGuessesAUsedAndAnExpiredLinkAllGetTheSameAnswer() throws Exception {
        var expired = room.issue(Entries.of("draft-2", Language.CHINESE));
        room.skip(Duration.ofMinutes(10));
        var used = room.issue(Entries.of("draft-3", Language.CHINESE));
        room.enter(used, GOOD);
        var answers = new HashSet<String>();
        answers.add(whole(room.get(used)));
        answers.add(whole(room.get(expired)));
        answers.add(whole(room.get(room.address() + "/secret/")));
        answers.add(whole(room.get(room.address() + "/secret/short")));
        var random = new SecureRandom();
        for (int guess = 0; guess < 1_000; guess++) {
            if (guess % 200 == 0) {
                room.skip(Duration.ofMinutes(1));
            }
            var bytes = new byte[EntryTicket.BYTES];
            random.nextBytes(bytes);
            var link = EntryTicket.of(bytes).text().use(text -> room.address() + "/secret/" + text);
            answers.add(whole(guess % 2 == 0 ? room.get(link) : room.post(link, "token=x&password=Wh1sper%23one")));
        }
        assertThat(answers)
                .singleElement()
                .satisfies(answer ->
                        assertThat(answer).startsWith("404").contains("A link works once and for ten minutes."));
        assertThat(room.received).hasSize(1);
    }

    @Test
    void theFormsTokenIsAskedFor() throws Exception {
        var link = room.issue(ENTRY);
        var foreign = room.token(room.issue(Entries.of("draft-2")));
        var body = "&password=" + PasswordRoom.encoded(GOOD);

        assertThat(room.post(link, "token=" + foreign + body).statusCode()).isEqualTo(403);
        assertThat(room.post(link, "token=" + body).statusCode()).isEqualTo(403);
        assertThat(room.post(link, body).statusCode()).isEqualTo(403);
        assertThat(room.post(link, "").statusCode()).isEqualTo(403);
        assertThat(room.post(link, "token=%zz" + body).statusCode()).isEqualTo(403);
        assertThat(room.received).isEmpty();
        assertThat(room.enter(link, GOOD).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void aFormOnAnotherSiteIsRefused(String site) throws Exception {
        var link = room.issue(ENTRY);

        assertThat(room.enter(link, GOOD, "Sec-Fetch-Site", site).statusCode()).isEqualTo(403);
        assertThat(room.get(link, "Sec-Fetch-Site", site).statusCode())
                .as("a link in a chat is on another site")
                .isEqualTo(200);
        assertThat(room.enter(link, GOOD, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(200);
    }

    @Test
    void anotherKindOfBodyIsNoForm() throws Exception {
        var link = room.issue(ENTRY);
        var body = "token=" + room.token(link) + "&password=" + PasswordRoom.encoded(GOOD);
        var request = room.form(link, body).setHeader("Content-Type", "text/plain");

        assertThat(room.send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void aBodyLargerThanAnyFormIsTurnedAwayWhetherTheTicketIsGoodOrNot() throws Exception {
        var body = "token=x&password=" + "a".repeat(EntryForm.LARGEST);

        assertThat(room.post(room.issue(ENTRY), body).statusCode()).isEqualTo(413);
        assertThat(room.post(room.address() + "/secret/x", body).statusCode()).isEqualTo(413);
    }

    @Test
    void aTicketIsAskedForSoOftenAMinute() throws Exception {
        var link = room.issue(ENTRY);
        for (int look = 0; look < SecretPage.REQUESTS_OF_A_TICKET; look++) {
            assertThat(room.get(link).statusCode()).isEqualTo(200);
        }

        var answer = room.get(link);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("retry-after")).contains("60");
        room.skip(Duration.ofMinutes(1));
        assertThat(room.get(link).statusCode()).isEqualTo(200);
    }

    @Test
    void anAddressAsksSoOftenAMinuteWhateverItAsksFor() throws Exception {
        for (int look = 0; look < SecretPage.REQUESTS_OF_AN_ADDRESS; look++) {
            assertThat(room.get(room.address() + "/secret/" + look).statusCode())
                    .isEqualTo(404);
        }

        assertThat(room.get(room.issue(ENTRY), "X-Forwarded-For", "192.0.2.1").statusCode())
                .as("a header that anybody can send changes nothing")
                .isEqualTo(429);
    }

    @Test
    void behindAProxyTheAddressIsTheOneThatItSaw() throws Exception {
        try (var proxied = new PasswordRoom(1)) {
            var link = proxied.issue(ENTRY);
            for (int look = 0; look < SecretPage.REQUESTS_OF_AN_ADDRESS; look++) {
                proxied.get(proxied.address() + "/secret/x", "X-Forwarded-For", "198.51.100." + look + ", 192.0.2.1");
            }

            assertThat(proxied.get(link, "X-Forwarded-For", "192.0.2.1").statusCode())
                    .isEqualTo(429);
            assertThat(proxied.get(link, "X-Forwarded-For", "192.0.2.2").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void aVersion6AddressCountsAsItsNetwork() throws Exception {
        try (var proxied = new PasswordRoom(1)) {
            var link = proxied.issue(ENTRY);
            for (int look = 0; look < SecretPage.REQUESTS_OF_AN_ADDRESS; look++) {
                proxied.get(
                        proxied.address() + "/secret/x", "X-Forwarded-For", "2001:db8::" + Integer.toHexString(look));
            }

            assertThat(proxied.get(link, "X-Forwarded-For", "2001:db8::ffff").statusCode())
                    .isEqualTo(429);
            assertThat(proxied.get(link, "X-Forwarded-For", "2001:db8:0:1::1").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void makesAPasswordWithoutAScriptAndShowsItOnce() throws Exception {
        var link = room.issue(ENTRY);
        var token = room.token(link);

        var shown = room.post(link, "token=" + token + "&password=&action=generate");

        var made = VALUE.matcher(shown.body());
        assertThat(made.find()).isTrue();
        assertThat(shown.body()).contains("shown only this once");
        assertThat(room.get(link).body()).doesNotContain(made.group(1));
        assertThat(room.received).isEmpty();
        var saved = room.enter(link, made.group(1));
        assertThat(saved.statusCode()).isEqualTo(200);
        assertThat(saved.body()).doesNotContain(made.group(1));
        assertThat(room.box.find("draft-1")).contains(Secret.of(made.group(1)));
    }

    @Test
    void saysWhenThePasswordIsNotWantedAnyMore() throws Exception {
        room.wanted = false;

        var answer = room.enter(room.issue(ENTRY), GOOD);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("No longer needed", "was not kept");
        assertThat(room.box.find("draft-1")).isEmpty();
    }

    @Test
    void speaksTheTicketsLanguageAndTheOneThatIsSwitchedTo() throws Exception {
        var link = room.issue(Entries.of("draft-1", Language.CHINESE));

        assertThat(room.get(link).body()).contains("<html lang=\"zh-CN\">", "设置 orders_prod 的 admin 密码", "?lang=en");
        assertThat(room.get(link + "?lang=en").body())
                .contains("<html lang=\"en\">", "action=\"?lang=en\"", "?lang=zh");
        assertThat(room.post(link + "?lang=zh", "token=" + room.token(link) + "&password=x")
                        .body())
                .contains("未保存：");
    }

    @Test
    void aDeadLinkSpeaksTheBrowsersLanguage() throws Exception {
        var dead = room.address() + "/secret/dead";

        assertThat(room.get(dead, "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8").body())
                .contains("链接无效");
        assertThat(room.get(dead, "Accept-Language", "de").body()).contains("This link does not work");
    }

    @Test
    void namesAreTextAndNeverMarkup() throws Exception {
        var entry = new Entry(
                "draft-1",
                new Actor("slack", "T1", "U1"),
                Language.ENGLISH,
                Optional.of("a\"><script>alert(1)</script>{{token}}"),
                Optional.of("'&<b>"),
                Optional.of("<img src=x>"));

        assertThat(room.get(room.issue(entry)).body())
                .doesNotContain("<script>alert", "<b>", "<img")
                .contains("a&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{token}}", "&#39;&amp;&lt;b&gt;");
    }

    /** All that is told apart by somebody who looks closely. */
    private static String whole(HttpResponse<String> answer) {
        var headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return answer.statusCode() + " " + headers + answer.body();
    }
}
