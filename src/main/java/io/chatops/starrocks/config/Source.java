package io.chatops.starrocks.config;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;

/** The values of the keys: the environment first, then the file. A variable that is set to nothing counts as not set. */
final class Source {
    private final Map<String, String> environment;
    private final ConfigFile file;
    private final Path directory;
    private final Problems problems;

    /**
     * A source of values.
     *
     * @param directory where relative paths begin
     */
    Source(Map<String, String> environment, ConfigFile file, Path directory, Problems problems) {
        this.environment = Map.copyOf(environment);
        this.file = file;
        this.directory = directory;
        this.problems = problems;
    }

    /** One line of text; empty when it is set nowhere. */
    Optional<String> text(Key key) {
        var variable = variable(key);
        return variable.isPresent() ? variable : file.find(key).flatMap(node -> scalar(key, node));
    }

    /** The items of a list, one alone may stand without brackets; empty when it is set nowhere. */
    Optional<List<String>> list(Key key) {
        return file.find(key)
                .map(node -> node.isArray()
                        ? items(key, node)
                        : scalar(key, node).stream().toList());
    }

    /** The objects of a list, each known by its place in it; none when it is not set. */
    List<Entry> entries(Key key) {
        var list = file.find(key);
        if (list.isPresent() && !list.get().isArray()) {
            problems.add(key.label() + " must be a list whose items hold keys and values: each begins with \"- \"");
            return List.of();
        }
        return list.stream()
                .flatMap(items -> IntStream.range(0, items.size())
                        .mapToObj(index -> new Entry(key.filePath() + "[" + index + "]", items.get(index), problems)))
                .toList();
    }

    /** A secret, from its variable or from the file that the configuration names. */
    Optional<Secret> secret(Key key) {
        var variable = variable(key);
        return variable.isPresent()
                ? variable.map(Secret::of)
                : file.find(key).flatMap(node -> scalar(key, node)).flatMap(path -> secretIn(key, path));
    }

    /** The file that a secret is read from; empty when it comes from its variable, or from nowhere. */
    Optional<Path> secretFile(Key key) {
        return variable(key).isPresent()
                ? Optional.empty()
                : file.find(key)
                        .filter(JsonNode::isTextual)
                        .map(node -> path(node.asText().strip()));
    }

    /** A path, where it is relative from the working directory. */
    Path path(String written) {
        return directory.resolve(written);
    }

    private Optional<String> variable(Key key) {
        return key.variable()
                .flatMap(name -> Optional.ofNullable(environment.get(name)))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    private List<String> items(Key key, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .flatMap(node -> scalar(key, node).stream())
                .toList();
    }

    private Optional<String> scalar(Key key, JsonNode node) {
        if (!node.isValueNode() || node.isNull()) {
            problems.add(key.label() + " must be "
                    + (key.kind() == Key.Kind.LIST ? "a list of words, such as [one, two]" : "one value"));
            return Optional.empty();
        }
        return Optional.of(node.asText().strip()).filter(value -> !value.isEmpty());
    }

    private Optional<Secret> secretIn(Key key, String written) {
        try {
            var value = Files.readString(path(written)).strip();
            if (value.isEmpty()) {
                problems.add(key.filePath() + " names an empty file: write the secret into it, or set "
                        + key.variable().orElseThrow());
                return Optional.empty();
            }
            return Optional.of(Secret.of(value));
        } catch (IOException | RuntimeException unreadable) {
            // the path is not repeated: whoever mistook the key may have written the secret itself there
            problems.add(key.filePath()
                    + " must name a file that the bot's user can read and that holds the secret alone; or set "
                    + key.variable().orElseThrow());
            return Optional.empty();
        }
    }
}
