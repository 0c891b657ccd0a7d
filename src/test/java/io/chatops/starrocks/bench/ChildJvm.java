package io.chatops.starrocks.bench;

import io.chatops.starrocks.app.FreePort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of its own with a Java in it, and what Linux says that it uses. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final int port;
    private final long begun;

    private ChildJvm(Process process, int port, long begun) {
        this.process = process;
        this.port = port;
        this.begun = begun;
    }

    /** Begins to listen at {@link #port}, if it is what it should be; nothing but this is in its environment. */
    static ChildJvm start(Path directory, Map<String, String> environment, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        int port = FreePort.next();
        var builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("output.txt").toFile());
        builder.environment().clear();
        builder.environment().put("PORT", String.valueOf(port));
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        return new ChildJvm(builder.start(), port, begun);
    }

    /** Runs until it ends by itself, or for so long. */
    void ends(Duration longest) throws InterruptedException {
        if (!process.waitFor(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("still running after " + longest);
        }
    }

    /** Ends it as a platform does, by a signal. */
    void stop() throws InterruptedException {
        process.destroy();
        ends(Duration.ofSeconds(30));
    }

    int port() {
        return port;
    }

    boolean alive() {
        return process.isAlive();
    }

    /** Seconds on the wall since it was begun. */
    double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Seconds of processors that it has used. */
    double processorSeconds() {
        return process.toHandle()
                        .info()
                        .totalCpuDuration()
                        .map(Duration::toMillis)
                        .orElseThrow(() -> new IllegalStateException("this system does not tell processor time"))
                / 1e3;
    }

    /** Megabytes (of 1,000,000 bytes) of memory that are its own at this moment. */
    double resident() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .map(line -> line.replaceAll("\\D", ""))
                        .mapToDouble(Double::parseDouble)
                        .findFirst()
                        .orElse(Double.NaN)
                * 1024
                / 1e6;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
