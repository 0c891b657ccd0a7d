package io.chatops.starrocks.sandbox.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Somebody's browser on the page for passwords, without scripts. */
public final class PasswordBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final UnaryOperator<URI> way;

    /** Goes straight to where a link leads. */
    public PasswordBrowser() {
        this(link -> link);
    }

    /** @param way from a public address to the machine that answers there, as name servers and proxies make it */
    public PasswordBrowser(UnaryOperator<URI> way) {
        this.way = way;
    }

    /** What the page says. */
    public String opens(String link) {
        return send(to(link)).body();
    }

    /** Types a password and saves it; what the page says then. */
    public String saves(String link, String password) {
        return sends(link, opens(link), password);
    }

    /** Saves a password on a page that was opened before. */
    public String sends(String link, String page, String password) {
        var token = TOKEN.matcher(page);
        var form = "action=save&token=" + (token.find() ? token.group(1) : "none") + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(to(link).header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body();
    }

    private HttpRequest.Builder to(String link) {
        return HttpRequest.newBuilder(way.apply(URI.create(link)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
