package io.chatops.starrocks.chat.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.jakarta_servlet.SlackAppServletAdapter;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.response.Response;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What Slack talks to over HTTP. Bolt reads and logs a body before it verifies it, and bounds none; so size, date and signature are
 * checked here, over the raw bytes, before anything else looks at them. No body is logged, and no answer names a class.
 */
final class SlackFront extends HttpServlet {
    private static final Logger LOG = LoggerFactory.getLogger(SlackFront.class);
    private static final int MOST = 256 * 1024;

    /** What is kept free for a body because its sender says so: whatever people do fits, and nobody fills the memory with promises. */
    private static final int BELIEVED = 32 * 1024;

    private static final byte[] CERTIFICATE_CHECK = "ssl_check=1".getBytes(StandardCharsets.US_ASCII);
    private static final String BODY = SlackFront.class.getName() + ".body";

    private final transient RequestSeal seal;
    private final transient App app;
    private final transient RightOfWay way;
    private final transient SlackAppServletAdapter adapter;

    SlackFront(RequestSeal seal, App app, RightOfWay way) {
        this.seal = seal;
        this.app = app;
        this.way = way;
        this.adapter = new CheckedBody(app);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        way.entered();
        try {
            serve(request, response);
        } finally {
            way.left();
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(405);
            return;
        }
        if (!isExpected(request.getContentType())) {
            response.setStatus(415);
            return;
        }
        if (request.getContentLengthLong() > MOST) {
            response.setStatus(413);
            return;
        }
        var body = body(request);
        if (body.length > MOST) {
            response.setStatus(413);
            return;
        }
        receive(request, response, body);
    }

    /** In one piece where its length is told, as Slack does; what is longer than anything allowed is read no further. */
    private static byte[] body(HttpServletRequest request) throws IOException {
        int length = request.getContentLength();
        if (length < 0 || length > BELIEVED) {
            return request.getInputStream().readNBytes(MOST + 1);
        }
        var body = new byte[length];
        int read = request.getInputStream().readNBytes(body, 0, length);
        return read == length ? body : Arrays.copyOf(body, read);
    }

    private void receive(HttpServletRequest request, HttpServletResponse response, byte[] body) throws IOException {
        var timestamp = header(request, "X-Slack-Request-Timestamp");
        var signature = header(request, "X-Slack-Signature");
        if (signature.isEmpty() && isCertificateCheck(body)) {
            // Slack looks whether the certificate is good; there is nothing in it to act on
            response.setStatus(200);
        } else if (!seal.isGenuine(timestamp, signature, body)) {
            LOG.warn("a request was not Slack's");
            response.setStatus(401);
        } else {
            answer(response, run(request, body));
        }
    }

    private static boolean isCertificateCheck(byte[] body) {
        return body.length >= CERTIFICATE_CHECK.length
                && Arrays.equals(body, 0, CERTIFICATE_CHECK.length, CERTIFICATE_CHECK, 0, CERTIFICATE_CHECK.length);
    }

    private static void answer(HttpServletResponse response, Response answer) throws IOException {
        try {
            response.setStatus(answer.getStatusCode());
            // Closing sends the last byte: what follows the answer must not overtake it.
            try (var out = response.getOutputStream()) {
                write(answer, response, out);
            }
        } finally {
            if (answer instanceof Acknowledged acknowledged) {
                acknowledged.afterwards().run();
            }
        }
    }

    /** Most acknowledgements are empty: nothing is said about nothing. */
    private static void write(Response answer, HttpServletResponse response, OutputStream out) throws IOException {
        var body = answer instanceof Acknowledged acknowledged
                ? acknowledged.bytes()
                : String.valueOf(answer.getBody()).getBytes(StandardCharsets.UTF_8);
        if (body.length > 0) {
            response.setContentType(answer.getContentType());
            response.setContentLength(body.length);
            out.write(body);
        }
    }

    private Response run(HttpServletRequest request, byte[] body) {
        try {
            var read = RequestReader.read(body);
            return app.run(read.isPresent() ? read.get() : handshake(request, body));
        } catch (Exception unreadable) {
            // Bolt declares every exception; its message may quote the body, so its kind alone is told
            LOG.warn(
                    "a request could not be read kind={}", unreadable.getClass().getName());
            return Acknowledged.refused();
        }
    }

    private Request<?> handshake(HttpServletRequest request, byte[] body) throws IOException {
        request.setAttribute(BODY, new String(body, StandardCharsets.UTF_8));
        return adapter.buildSlackRequest(request);
    }

    private static boolean isExpected(String contentType) {
        if (contentType == null) {
            return false;
        }
        var type = contentType.toLowerCase(Locale.ROOT);
        return type.startsWith("application/json") || type.startsWith("application/x-www-form-urlencoded");
    }

    private static Optional<String> header(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** Hands Bolt the bytes that were checked, as UTF-8 whatever the machine's own character set is. */
    private static final class CheckedBody extends SlackAppServletAdapter {
        CheckedBody(App app) {
            super(app.config());
        }

        @Override
        protected String doReadRequestBodyAsString(HttpServletRequest request) {
            return String.valueOf(request.getAttribute(BODY));
        }
    }
}
