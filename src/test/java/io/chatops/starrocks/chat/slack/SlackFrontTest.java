package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.slack.api.bolt.App;
import com.slack.api.bolt.AppConfig;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.secret.Secret;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackFrontTest {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String COMMAND =
            "command=%2Fstarrocks&text=list&team_id=T0001&user_id=U0ALICE&channel_id=C1&trigger_id=t1";

    private final SlackRoom room = new SlackRoom();

    @AfterEach
    void leave() {
        room.close();
    }

    @Test
    void takesWhatSlackSigned() {
        assertThat(room.sendsForm(COMMAND).statusCode()).isEqualTo(200);
        assertThat(room.handler.next(Inbound.Command.class).text()).isEqualTo("list");
    }

    @Test
    void computesTheSignatureOfSlacksOwnExample() {
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        var seal = new RequestSeal(SlackRoom.KEY, () -> Instant.EPOCH);
        assertThat(seal.sign("1531420618", body.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503");
    }

    @ParameterizedTest
    @ValueSource(ints = {-301, 301, -3600, 3600})
    void refusesADateOnEitherSideOfTheWindow(int seconds) {
        var request = room.signed(COMMAND, FORM, SlackRoom.KEY, room.now.plusSeconds(seconds));
        assertThat(room.send(request).statusCode()).isEqualTo(401);
        assertThat(room.handler.seen).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-300, 300})
    void takesADateAtTheEdgeOfTheWindow(int seconds) {
        var request = room.signed(COMMAND, FORM, SlackRoom.KEY, room.now.plusSeconds(seconds));
        assertThat(room.send(request).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"---", "another key"})
    void refusesAnotherKey(String key) {
        var request = room.signed(COMMAND, FORM, Secret.of(key), room.now);
        assertThat(room.send(request).statusCode()).isEqualTo(401);
        assertThat(room.handler.seen).isEmpty();
    }

    @Test
    void refusesWhatIsNotSigned() {
        var request = HttpRequest.newBuilder(room.address())
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString(COMMAND));
        assertThat(room.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesADateThatIsNone() {
        var request = room.signed(COMMAND, FORM).setHeader("X-Slack-Request-Timestamp", "soon");
        assertThat(room.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void refusesABodyThatIsTooLargeByItsLength() {
        var body = COMMAND + "&x=" + "x".repeat(256 * 1024);
        assertThat(room.sendsForm(body).statusCode()).isEqualTo(413);
    }

    @Test
    void refusesABodyThatIsTooLargeInChunks() {
        var body = (COMMAND + "&x=" + "x".repeat(300 * 1024)).getBytes(StandardCharsets.UTF_8);
        var request = room.signed(COMMAND, FORM)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(room.send(request).statusCode()).isEqualTo(413);
    }

    @Test
    void takesABodyOfExactlyTheLimit() {
        var body = COMMAND + "&x=";
        body += "x".repeat(256 * 1024 - body.length());
        assertThat(room.sendsForm(body).statusCode()).isEqualTo(200);
    }

    @Test
    void answersOnlyPosts() {
        var answer = room.send(HttpRequest.newBuilder(room.address()).GET());
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).isEqualTo(Optional.of("POST"));
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void refusesOtherContentTypes() {
        assertThat(room.send(room.signed(COMMAND, "text/xml")).statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{\"type\":\"what\"}",
                "{\"type\":{}}",
                "payload=%7B",
                "payload=%ZZ",
                "payload=",
                "nonsense",
                "{\"type\":\"event_callback\"}",
                "{\"type\":\"event_callback\",\"event\":3}",
                "payload=%7B%22type%22%3A%22block_actions%22%2C%22actions%22%3A%22x%22%7D",
                "payload=%7B%22type%22%3A%22event_callback%22%2C%22event%22%3A%7B%7D%7D",
                "payload=%7B%7",
                "payload=%+1",
                "command"
            })
    void namesNoClassWhenASignedBodyCannotBeRead(String body) {
        var answer = room.send(room.signed(body, FORM));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void answersTheChallengeOfTheAddress() {
        var answer = room.sendsJson("{\"type\":\"url_verification\",\"challenge\":\"c 1\",\"token\":\"x\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("c 1");
    }

    @Test
    void answersTheCheckOfTheCertificate() {
        var request = HttpRequest.newBuilder(room.address())
                .header("Content-Type", FORM)
                .POST(HttpRequest.BodyPublishers.ofString("ssl_check=1&token=x"));
        assertThat(room.send(request).statusCode()).isEqualTo(200);
        assertThat(room.sendsForm("ssl_check=1&token=x").statusCode()).isEqualTo(200);
        assertThat(room.handler.seen).isEmpty();
    }

    @Test
    void readsChineseWhateverTheMachinesCharacterSet() {
        room.sendsJson("{\"type\":\"event_callback\",\"team_id\":\"T0001\",\"event_id\":\"E1\",\"event\":{"
                + "\"type\":\"message\",\"channel_type\":\"im\",\"channel\":\"D1\",\"user\":\"U0ALICE\","
                + "\"text\":\"创建一个实例\",\"ts\":\"1.1\"}}");
        assertThat(room.handler.next(Inbound.Said.class).text()).isEqualTo("创建一个实例");
    }

    @Test
    void verifiesTheBytesAsTheyCameLineEndsIncluded() {
        var answer = room.sendsJson("{\r\n\"type\":\"url_verification\",\n\"challenge\":\"c\"\r\n}\n");
        assertThat(answer.body()).isEqualTo("c");
    }

    @Test
    void answersWithoutWaitingForTheWork() {
        var open = new CountDownLatch(1);
        room.handler.work = inbound -> SlackInboundTest.await(open);
        assertThat(room.sendsForm(COMMAND).statusCode()).isEqualTo(200);
        open.countDown();
        room.handler.next(Inbound.Command.class);
    }

    @Test
    void goesOnAfterAHandlersMistake() {
        room.handler.work = inbound -> {
            throw new IllegalStateException("after the answer");
        };
        for (int n = 0; n < 10; n++) {
            var command = COMMAND.replace("=t1", "=t" + n);
            assertThat(room.sendsForm(command).statusCode()).isEqualTo(200);
            room.handler.next(Inbound.Command.class);
        }
    }

    @Test
    void beginsWhatFollowsOnlyWhenTheLastByteIsWritten() throws Exception {
        var order = new ArrayList<String>();
        var app = new App(
                AppConfig.builder().build(),
                List.of((request, response, chain) -> Acknowledged.empty(() -> order.add("afterwards"))));
        var response = mock(HttpServletResponse.class);
        var out = mock(ServletOutputStream.class);
        doAnswer(call -> order.add("written")).when(out).close();
        when(response.getOutputStream()).thenReturn(out);
        new SlackFront(new RequestSeal(SlackRoom.KEY, () -> room.now), app, RightOfWay.real())
                .service(signedCommand(), response);
        assertThat(order).containsExactly("written", "afterwards");
    }

    @Test
    void workGivesWayUntilTheAnswerIsWritten() throws Exception {
        var steps = new ArrayList<Duration>();
        var way = new RightOfWay(1, steps::add);
        var app = new App(AppConfig.builder().build(), List.of((request, response, chain) -> {
            way.give();
            return Acknowledged.empty();
        }));
        var front = new SlackFront(new RequestSeal(SlackRoom.KEY, () -> room.now), app, way);
        var response = mock(HttpServletResponse.class);
        when(response.getOutputStream())
                .thenReturn(mock(ServletOutputStream.class))
                .thenThrow(new IOException("broken"));

        front.service(signedCommand(), response);
        assertThat(steps).isNotEmpty();

        steps.clear();
        way.give();
        assertThat(steps).isEmpty();
        // a connection that breaks leaves nothing in the way
        assertThatThrownBy(() -> front.service(signedCommand(), response)).isInstanceOf(IOException.class);
        steps.clear();
        way.give();
        assertThat(steps).isEmpty();
    }

    private HttpServletRequest signedCommand() throws IOException {
        var headers = room.signed(COMMAND, FORM).build().headers();
        var request = mock(HttpServletRequest.class);
        var kept = new HashMap<String, Object>();
        when(request.getMethod()).thenReturn("POST");
        when(request.getContentType()).thenReturn(FORM);
        when(request.getContentLength()).thenReturn(-1);
        when(request.getRequestURI()).thenReturn(SlackApp.PATH);
        when(request.getHeaderNames())
                .thenReturn(Collections.enumeration(headers.map().keySet()));
        when(request.getHeaders(any()))
                .thenAnswer(call -> Collections.enumeration(headers.allValues(call.getArgument(0))));
        when(request.getHeader(any()))
                .thenAnswer(call -> headers.firstValue(call.getArgument(0)).orElse(null));
        doAnswer(call -> kept.put(call.getArgument(0), call.getArgument(1)))
                .when(request)
                .setAttribute(any(), any());
        when(request.getAttribute(any())).thenAnswer(call -> kept.get(call.<String>getArgument(0)));
        var body = mock(ServletInputStream.class);
        when(body.readNBytes(anyInt())).thenReturn(COMMAND.getBytes(StandardCharsets.UTF_8));
        when(request.getInputStream()).thenReturn(body);
        return request;
    }

    @Test
    void trustsNobodyWithoutAKey() {
        var seal = new RequestSeal(Secret.of(""), () -> room.now);
        var now = Optional.of(String.valueOf(room.now.getEpochSecond()));
        assertThat(seal.isGenuine(now, Optional.of("v0="), new byte[0])).isFalse();
    }

    @Test
    void trustsNobodyWithABlankKey() throws GeneralSecurityException {
        var now = String.valueOf(room.now.getEpochSecond());
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(" ".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var signature =
                "v0=" + HexFormat.of().formatHex(mac.doFinal(("v0:" + now + ":").getBytes(StandardCharsets.UTF_8)));

        var seal = new RequestSeal(Secret.of(" "), () -> room.now);

        assertThat(seal.isGenuine(Optional.of(now), Optional.of(signature), new byte[0]))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16 * 1024, 32 * 1024, 200 * 1024})
    void readsABodyOfAnyLengthAsAWhole(int more) {
        var body = COMMAND + "&x=" + "x".repeat(more);
        assertThat(room.sendsForm(body).statusCode()).isEqualTo(200);
        room.handler.next(Inbound.Command.class);
    }

    @Test
    void saysNothingInAnEmptyAcknowledgement() {
        var answer = room.sendsForm(COMMAND);
        assertThat(answer.headers().firstValue("Content-Length")).contains("0");
        assertThat(answer.headers().firstValue("Content-Type")).isEmpty();
    }
}
