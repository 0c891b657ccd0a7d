package io.chatops.starrocks.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The text bundles of one language. Each is read from the class path when something of it is first asked for: a start needs few of
 * them, and many processes never speak the other language.
 */
final class Bundles {
    /** One a part of the conversation. A key's first word names its bundle. */
    static final List<String> NAMES = List.of(
            "wizard",
            "card",
            "rule",
            "failure",
            "answer",
            "query",
            "param",
            "page",
            "slack",
            "dingtalk",
            "sandbox",
            "approval",
            "request",
            "admin",
            "word",
            "doctor");

    private static final Bundles ENGLISH = new Bundles(Language.ENGLISH);
    private static final Bundles CHINESE = new Bundles(Language.CHINESE);

    private final Language language;
    private final Map<String, Map<String, String>> read = new ConcurrentHashMap<>();

    private Bundles(Language language) {
        this.language = language;
    }

    /** Those of a language: everybody's, since each is read once. */
    static Bundles in(Language language) {
        return language == Language.CHINESE ? CHINESE : ENGLISH;
    }

    /** The pattern of a key, as it is written. */
    Optional<String> find(String key) {
        int end = key.indexOf('.');
        return end < 0
                ? Optional.empty()
                : Optional.ofNullable(bundle(key.substring(0, end)).get(key));
    }

    /** All patterns of a bundle; none when nothing has that name. */
    Map<String, String> bundle(String name) {
        return NAMES.contains(name) ? read.computeIfAbsent(name, this::load) : Map.of();
    }

    private Map<String, String> load(String bundle) {
        var name = bundle + "_" + language.code() + ".properties";
        var resource = Bundles.class.getResourceAsStream(name);
        if (resource == null) {
            return Map.of();
        }
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var texts = new HashMap<String, String>();
            properties.forEach((key, value) -> texts.put(String.valueOf(key), String.valueOf(value)));
            return Map.copyOf(texts);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("text bundle " + name, unreadable);
        }
    }
}
