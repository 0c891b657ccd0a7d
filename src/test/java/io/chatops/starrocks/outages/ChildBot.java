package io.chatops.starrocks.outages;

import io.chatops.starrocks.app.FreePort;
import io.chatops.starrocks.cli.Main;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The product as operators run it: a process of its own, told everything by its environment. */
public final class ChildBot implements AutoCloseable {
    private static final int MOST_LOOKS = 1200;

    private final Process process;
    private final Path output;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final int port;

    private ChildBot(Process process, Path output, int port) {
        this.process = process;
        this.output = output;
        this.port = port;
    }

    /** The environment of a bot between the two simulated services. */
    static Map<String, String> environment(Outage outage, Path directory) throws IOException {
        var access = directory.resolve("access.yaml");
        Files.writeString(access, """
                server:
                  bindAddress: 127.0.0.1
                access:
                  channels: ["*"]
                  users: ["*"]
                """);
        var keys = outage.keys();
        var environment = new HashMap<>(Map.of(
                "STARROCKS_CHATOPS_CONFIG",
                access.toString(),
                "DATABASE_URL",
                "jdbc:h2:file:" + directory.resolve("journal"),
                "SLACK_BOT_TOKEN",
                Outage.BOT_TOKEN,
                "SLACK_SIGNING_SECRET",
                Outage.SIGNING_SECRET,
                "SLACK_API_URL",
                outage.slack.apiUrl(),
                "ALIBABA_CLOUD_ACCESS_KEY_ID",
                keys.accessKeyId(),
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
                keys.accessKeySecret().use(secret -> secret),
                "ALIBABA_CLOUD_ENDPOINT_URL",
                outage.cloud.baseUrl().toString()));
        keys.securityToken()
                .ifPresent(token -> environment.put("ALIBABA_CLOUD_SECURITY_TOKEN", token.use(text -> text)));
        return environment;
    }

    /** Runs a command with nothing but this environment, in this directory. */
    public static ChildBot run(Map<String, String> environment, Path directory, String... arguments)
            throws IOException {
        var port = FreePort.next();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        var output = Files.createTempFile(directory, "output", ".txt");
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", directory.toString());
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        return new ChildBot(builder.start(), output, port);
    }

    public int port() {
        return port;
    }

    /** Waits until it says that it is ready. */
    public ChildBot ready() throws InterruptedException {
        for (int look = 0; look < MOST_LOOKS; look++) {
            if (status("/readyz") == 200) {
                return this;
            }
            if (process.waitFor(50, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the bot ended with " + process.exitValue() + ":\n" + output());
            }
        }
        throw new IllegalStateException("the bot did not become ready:\n" + output());
    }

    /** The HTTP status of a path; 0 when nobody answers. */
    public int status(String path) throws InterruptedException {
        return answer(path).map(HttpResponse::statusCode).orElse(0);
    }

    /** What a path says; nothing when nobody answers. */
    String body(String path) throws InterruptedException {
        return answer(path).map(HttpResponse::body).orElse("");
    }

    private Optional<HttpResponse<String>> answer(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(3))
                .build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException nobody) {
            return Optional.empty();
        }
    }

    /** Ends it as kill -9 does: nothing of it runs any more when this returns. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as SIGTERM does. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for its end and gives its exit code. */
    public int exitCode(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + longest + ":\n" + output());
        }
        return process.exitValue();
    }

    /** Everything that it wrote to its two outputs. */
    public String output() {
        try {
            return Files.readString(output);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
