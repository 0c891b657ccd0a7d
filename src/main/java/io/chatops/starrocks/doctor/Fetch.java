package io.chatops.starrocks.doctor;

import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import io.chatops.starrocks.doctor.Fetched.Why;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/** Asks over HTTP once, without redirects, since tokens go along. Never throws. */
public final class Fetch {
    /** More than any answer that is read here. */
    private static final int MOST_BYTES = 256 * 1024;

    private final InstantSource time;
    private final Duration limit;
    private final HttpClient client;

    /**
     * Asks within a bound.
     *
     * @param limit until the answer begins
     */
    public Fetch(InstantSource time, Duration limit) {
        this.time = time;
        this.limit = limit;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Fetched get(URI address) {
        return send(address, Map.of(), Optional.empty());
    }

    Fetched post(URI address, Map<String, String> headers, String body) {
        return send(address, headers, Optional.of(body));
    }

    private Fetched send(URI address, Map<String, String> headers, Optional<String> body) {
        try {
            var request = HttpRequest.newBuilder(address).timeout(limit);
            headers.forEach(request::header);
            body.ifPresent(text -> request.POST(HttpRequest.BodyPublishers.ofString(text, StandardCharsets.UTF_8)));
            return answered(request.build());
        } catch (IOException failed) {
            return new Unanswered(why(failed), failed.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Unanswered(Why.OTHER, "InterruptedException");
        } catch (IllegalArgumentException unfit) {
            // a token with a line break in it cannot be sent at all; the text of the exception would repeat it
            return new Unanswered(Why.OTHER, "IllegalArgumentException");
        }
    }

    private Answered answered(HttpRequest request) throws IOException, InterruptedException {
        var before = time.instant();
        var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        var after = time.instant();
        try (var in = answer.body()) {
            var body = new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8);
            return new Answered(answer.statusCode(), answer.headers(), body, ahead(answer.headers(), before, after));
        }
    }

    /** The header tells whole seconds, cut off: half a second later is the best guess. */
    private static Optional<Duration> ahead(HttpHeaders headers, Instant before, Instant after) {
        var ours = before.plus(Duration.between(before, after).dividedBy(2));
        return headers.firstValue("Date")
                .flatMap(Fetch::parsed)
                .map(theirs -> Duration.between(ours, theirs.plusMillis(500)));
    }

    private static Optional<Instant> parsed(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Why why(IOException failed) {
        if (causes(failed).anyMatch(SSLException.class::isInstance)) {
            return Why.TLS;
        }
        if (causes(failed).anyMatch(UnresolvedAddressException.class::isInstance)) {
            return Why.NAME;
        }
        if (causes(failed).anyMatch(HttpTimeoutException.class::isInstance)) {
            return Why.TIMEOUT;
        }
        return causes(failed).anyMatch(ConnectException.class::isInstance) ? Why.CONNECTION : Why.OTHER;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(10);
    }
}
