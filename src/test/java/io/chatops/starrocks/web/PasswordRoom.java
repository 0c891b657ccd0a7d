package io.chatops.starrocks.web;

import io.chatops.starrocks.secret.Entry;
import io.chatops.starrocks.secret.EntryLinks;
import io.chatops.starrocks.secret.EntryTickets;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineEntryTickets;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** A server with the page on it, a person with a client, and a receiver that writes down what came. */
final class PasswordRoom implements AutoCloseable {
    static final String GOOD = "Wh1sper#nobody";
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    final PlainSecretBox box = new PlainSecretBox();
    final List<Entry> received = new CopyOnWriteArrayList<>();
    volatile boolean wanted = true;
    volatile Optional<RuntimeException> fault = Optional.empty();

    private final HttpClient client = HttpClient.newHttpClient();
    private final WebServer server;
    private final EntryLinks links;
    private volatile Instant now = Instant.parse("2026-03-02T09:00:00Z");

    PasswordRoom() {
        this(0);
    }

    /** Behind so many proxies. */
    PasswordRoom(int proxies) {
        this(Optional.empty(), proxies);
    }

    /** With tickets of the test's own. */
    PasswordRoom(EntryTickets own) {
        this(Optional.of(own), 0);
    }

    private PasswordRoom(Optional<EntryTickets> own, int proxies) {
        var tickets = own.orElseGet(() -> new CaffeineEntryTickets(this::now, 10_000));
        var page = new SecretPage(tickets, this::receive, proxies, this::now, new SecureRandom());
        server = WebServer.start(WebSettings.loopback(), Map.of(SecretPage.PATH, page), List.of());
        links = new EntryLinks(tickets, URI.create(address()), this::now, new SecureRandom()::nextBytes);
    }

    String address() {
        return "http://127.0.0.1:" + server.port();
    }

    String issue(Entry entry) {
        return links.issue(entry).use(link -> link);
    }

    void skip(Duration time) {
        now = now.plus(time);
    }

    HttpResponse<String> get(String link, String... headers) throws Exception {
        return send(request(link, headers));
    }

    HttpResponse<String> head(String link) throws Exception {
        return send(request(link).method("HEAD", BodyPublishers.noBody()));
    }

    /** Sends the form that the link's page shows. */
    HttpResponse<String> enter(String link, String password, String... headers) throws Exception {
        return post(link, "token=" + token(link) + "&action=save&password=" + encoded(password), headers);
    }

    HttpResponse<String> post(String link, String body, String... headers) throws Exception {
        return send(form(link, body, headers));
    }

    HttpRequest.Builder form(String link, String body, String... headers) {
        return request(link, headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpClient client() {
        return client;
    }

    String token(String link) throws Exception {
        var page = TOKEN.matcher(get(link).body());
        return page.find() ? page.group(1) : "none";
    }

    static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static HttpRequest.Builder request(String link, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(link)).timeout(Duration.ofSeconds(20));
        return headers.length == 0 ? request : request.headers(headers);
    }

    private Instant now() {
        return now;
    }

    private boolean receive(Entry entry, Secret password) {
        fault.ifPresent(broken -> {
            throw broken;
        });
        received.add(entry);
        if (wanted) {
            box.put(entry.subject(), password);
        }
        return wanted;
    }

    @Override
    public void close() {
        server.close();
    }
}
