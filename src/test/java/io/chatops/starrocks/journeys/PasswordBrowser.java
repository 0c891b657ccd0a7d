package io.chatops.starrocks.journeys;

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
import java.util.regex.Pattern;

/** Somebody's browser on the page for passwords, without scripts. */
final class PasswordBrowser {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();

    /** What the page says. */
    String opens(String link) {
        return send(HttpRequest.newBuilder(URI.create(link))).body();
    }

    /** Types a password and saves it; what the page says then. */
    String saves(String link, String password) {
        return sends(link, opens(link), password);
    }

    /** Saves a password on a page that was opened before. */
    String sends(String link, String page, String password) {
        var token = TOKEN.matcher(page);
        var form = "action=save&token=" + (token.find() ? token.group(1) : "none") + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(URI.create(link))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)))
                .body();
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
