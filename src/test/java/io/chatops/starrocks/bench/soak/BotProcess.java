package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The running bot, seen from outside; its log goes to one file, however often it is started. */
final class BotProcess implements AutoCloseable {
    /** What is promised is 10 s. */
    private static final Duration ENDS = Duration.ofSeconds(15);

    private final Process process;
    private final BufferedReader said;
    private final Writer told;
    private final int port;

    private BotProcess(Process process) throws IOException {
        this.process = process;
        said = process.inputReader(StandardCharsets.UTF_8);
        told = process.outputWriter(StandardCharsets.UTF_8);
        port = Integer.parseInt(answer().orElseThrow(() -> new IllegalStateException("the bot did not start"))
                .substring("port ".length()));
    }

    static BotProcess start(Town town, DatabaseSettings database, File log) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+HeapDumpOnOutOfMemoryError",
                "-XX:HeapDumpPath=" + log.getParent()));
        command.add("-Dsoak.slack=" + town.slack.apiUrl());
        command.add("-Dsoak.dingtalk=" + town.dingTalk.apiUrl());
        command.add("-Dsoak.cloud=" + town.cloud.baseUrl());
        command.add("-Dsoak.url=" + database.url());
        command.add("-Dsoak.user=" + database.user());
        command.add("-Dsoak.password=" + database.password().use(value -> value));
        command.add("-Dsoak.ahead=" + town.clock.ahead().toMillis());
        command.add("-Dsoak.approvers=" + String.join(",", town.approvers()));
        command.addAll(List.of(
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SoakBot.class.getName()));
        try {
            return new BotProcess(new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.appendTo(log))
                    .start());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    int port() {
        return port;
    }

    /** So far its clock is ahead of the machine's from now on. */
    void isAhead(Duration time) {
        asks("ahead " + time.toMillis());
    }

    Optional<Vitals> vitals() {
        return asks("looks").map(line -> {
            var numbers = line.split(" ", -1);
            return new Vitals(
                    Long.parseLong(numbers[0]),
                    Long.parseLong(numbers[1]),
                    Integer.parseInt(numbers[2]),
                    Integer.parseInt(numbers[3]));
        });
    }

    /** What is done once a day; what it said. */
    String clears() {
        return asks("clears").orElse("gone");
    }

    /** Ends it as SIGTERM does; the real time that took. */
    Duration ends() {
        long begun = System.nanoTime();
        asks("ends");
        try {
            if (!process.waitFor(ENDS.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("the bot does not end");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Ends it as kill -9 does. */
    void dies() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized Optional<String> asks(String line) {
        try {
            told.write(line + "\n");
            told.flush();
            return answer();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private Optional<String> answer() throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith("soak ")) {
                return Optional.of(line.substring("soak ".length()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
