package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A working directory with an environment of its own. */
final class ConfigDirectory {
    static final String TOKEN = "xoxb-123-token";
    static final String SIGNING_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

    private final Path directory;
    private final Map<String, String> environment = new HashMap<>();

    ConfigDirectory(Path directory) {
        this.directory = directory;
        environment.put("HOME", "/home/bot");
    }

    /** Both secrets of Slack in the environment: enough to start. */
    static ConfigDirectory withSlack(Path directory) {
        return new ConfigDirectory(directory).set("SLACK_BOT_TOKEN", TOKEN).set("SLACK_SIGNING_SECRET", SIGNING_SECRET);
    }

    ConfigDirectory set(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    ConfigDirectory unset(String variable) {
        environment.remove(variable);
        return this;
    }

    /** Writes the file of the default name. */
    ConfigDirectory file(String... lines) {
        return write("config/starrocks-chatops.yaml", String.join("\n", lines) + "\n");
    }

    ConfigDirectory write(String name, String content) {
        try {
            var path = directory.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Settings settings() {
        return Settings.read(environment, directory);
    }

    /** The sentences with which the settings are refused; none when they are not. */
    List<String> problems() {
        var refused = catchThrowableOfType(BadConfiguration.class, this::settings);
        return refused == null ? List.of() : refused.problems();
    }
}
