package io.chatops.starrocks.chat.dingtalk;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What DingTalk talks to in HTTP mode: the same messages and presses as on a stream. Size, date and signature are checked before a
 * body is looked at; no body is logged.
 */
final class DingTalkFront extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(DingTalkFront.class);
    private static final int MOST = 256 * 1024;

    /** Nothing is said in the answer itself. */
    private static final String NOTHING = "{\"msgtype\":\"empty\"}";

    private final transient RequestSeal seal;
    private final transient Reception reception;
    private final Duration limit;

    DingTalkFront(RequestSeal seal, Reception reception, Timing timing) {
        this.seal = seal;
        this.reception = reception;
        this.limit = timing.answer().multipliedBy(2);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(405);
        } else if (!isJson(request.getContentType())) {
            response.setStatus(415);
        } else if (request.getContentLengthLong() > MOST) {
            response.setStatus(413);
        } else {
            receive(request, response);
        }
    }

    private void receive(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean message = seal.isMessage(header(request, "timestamp"), header(request, "sign"));
        boolean press = !message
                && seal.isPress(header(request, "x-ddpaas-signature-timestamp"), header(request, "x-ddpaas-signature"));
        if (!message && !press) {
            LOG.warn("a request was not DingTalk's");
            response.setStatus(401);
            return;
        }
        var bytes = request.getInputStream().readNBytes(MOST + 1);
        if (bytes.length > MOST) {
            response.setStatus(413);
            return;
        }
        var body = new String(bytes, StandardCharsets.UTF_8);
        if (message) {
            answerMessage(body, response);
        } else {
            answerPress(body, header(request, "x-ddpaas-signature-timestamp").orElse(""), response);
        }
    }

    private void answerMessage(String body, HttpServletResponse response) throws IOException {
        var taken = reception.message(body);
        LOG.info("message by http length={} outcome={}", body.length(), taken);
        switch (taken) {
            case YES -> write(response, NOTHING);
            case NO_ROOM -> response.setStatus(503);
            case UNREADABLE -> response.setStatus(400);
        }
    }

    /** No id comes with a press here. One that is sent again is the same to the millisecond; a second press is another one. */
    private void answerPress(String body, String time, HttpServletResponse response) throws IOException {
        if (Json.readObject(body).isEmpty()) {
            response.setStatus(400);
            return;
        }
        var answered = new CompletableFuture<CardAnswer>();
        reception.press(body, Optional.of(time + " " + RequestSeal.digest(body)), answered::complete);
        var answer = await(answered);
        LOG.info("press by http length={} code={}", body.length(), answer.code());
        if (answer.code() == 200) {
            write(response, answer.response().map(Object::toString).orElse("{}"));
        } else {
            response.setStatus(answer.code());
        }
    }

    private CardAnswer await(CompletableFuture<CardAnswer> answered) {
        try {
            return answered.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException late) {
            // the reception answers in time by itself; without it DingTalk shows its own error
        }
        return CardAnswer.NOT_DONE;
    }

    private static void write(HttpServletResponse response, String json) throws IOException {
        response.setContentType("application/json;charset=utf-8");
        response.getOutputStream().write(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isJson(String contentType) {
        return contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }
}
