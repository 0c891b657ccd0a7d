package io.chatops.starrocks.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the configuration file says, by the keys that there are; what it says beyond them is a problem. */
final class ConfigFile {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // a version 3.10 without quotes stays 3.10
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Map<Key, JsonNode> values = new LinkedHashMap<>();
    private final String name;
    private final Problems problems;

    private ConfigFile(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @param named whether somebody named it: only then must it be there
     */
    static ConfigFile read(Path path, boolean named, Problems problems) {
        var file = new ConfigFile(path.toString(), problems);
        try {
            file.take("", YAML.readTree(Files.readAllBytes(path)));
        } catch (NoSuchFileException absent) {
            if (named) {
                problems.add("STARROCKS_CHATOPS_CONFIG names " + path
                        + ", which is not there: correct the path or unset it");
            }
        } catch (JsonProcessingException malformed) {
            problems.add(path + " is not valid YAML" + where(malformed)
                    + ": correct it there (a lone * stands in quotes: \"*\"; a key stands once)");
        } catch (IOException unreadable) {
            problems.add(path + " cannot be read: check that it is a file and that the bot's user may read it");
        }
        return file;
    }

    Optional<JsonNode> find(Key key) {
        return Optional.ofNullable(values.get(key));
    }

    private void take(String path, JsonNode node) {
        var key = Key.at(path);
        if (node.isNull() || node.isMissingNode()) {
            if (!path.isEmpty() && key.isEmpty() && !isSection(path)) {
                refuse(path);
            }
        } else if (key.isPresent()) {
            values.put(key.get(), node);
        } else if (node.isObject() && (path.isEmpty() || isSection(path))) {
            node.properties().forEach(member -> take(join(path, member.getKey()), member.getValue()));
        } else {
            refuse(path);
        }
    }

    private void refuse(String path) {
        if (path.isEmpty() || isSection(path)) {
            problems.add((path.isEmpty() ? name : path + " in " + name) + " must hold keys and values, one a line");
            return;
        }
        var secret = Arrays.stream(Key.values())
                .filter(key -> key.kind() == Key.Kind.SECRET && key.path().equals(path))
                .findFirst();
        problems.add(secret.map(key -> plainSecret(key)).orElseGet(() -> unknown(path)));
    }

    private String plainSecret(Key key) {
        return key.path() + " stands in " + name
                + ", where a secret must not stand: take it out, count it as known to others," + " and set "
                + key.variable().orElseThrow() + " or let " + key.filePath() + " name a file that holds it";
    }

    private String unknown(String path) {
        var known = Arrays.stream(Key.values())
                .flatMap(key -> Stream.of(key.filePath(), key.section()))
                .filter(word -> !word.isEmpty())
                .toList();
        return path + " in " + name + " is not a key"
                + Likeness.nearest(path, known)
                        .map(near -> ": was " + near + " meant?")
                        .orElse(": take it out, or see docs/operating.md for the keys");
    }

    private static boolean isSection(String path) {
        return Arrays.stream(Key.values()).anyMatch(key -> key.section().equals(path));
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The place alone: the message of the parser repeats what stands there. */
    private static String where(JsonProcessingException malformed) {
        var place = malformed.getLocation();
        return place == null ? "" : " (line " + place.getLineNr() + ")";
    }
}
