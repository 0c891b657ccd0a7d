package io.chatops.starrocks.intent;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A resource of word lists: {@code @name = phrase} defines a list for reuse, {@code [title]} opens a section of phrases, one a
 * line; {@code #} begins a comment line.
 */
record WordLists(Map<String, List<String>> sections, Map<String, String> reusable) {
    /** Reads the resource beside this class. */
    static WordLists read(String resource) {
        return parse(lines(resource));
    }

    /** Reads a resource of {@code key = phrase} lines, in order. */
    static Map<String, String> table(String resource) {
        var table = new LinkedHashMap<String, String>();
        for (var line : lines(resource)) {
            int equals = line.indexOf(" = ");
            if (equals > 0 && !line.startsWith("#")) {
                table.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 3).strip());
            }
        }
        return table;
    }

    private static List<String> lines(String resource) {
        var stream = WordLists.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException("no word list " + resource);
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("word list " + resource, unreadable);
        }
    }

    static WordLists parse(List<String> lines) {
        var sections = new LinkedHashMap<String, List<String>>();
        var reusable = new HashMap<String, String>();
        var current = new ArrayList<String>();
        for (var line : lines) {
            var phrase = line.strip();
            if (phrase.isEmpty() || phrase.startsWith("#")) {
                continue;
            }
            if (phrase.startsWith("[") && phrase.endsWith("]")) {
                current = new ArrayList<>();
                sections.put(phrase.substring(1, phrase.length() - 1).strip(), current);
            } else if (phrase.startsWith("@") && phrase.contains(" = ")) {
                define(phrase, reusable);
            } else {
                current.add(phrase);
            }
        }
        return new WordLists(sections, reusable);
    }

    private static void define(String phrase, Map<String, String> reusable) {
        int equals = phrase.indexOf(" = ");
        var name = phrase.substring(1, equals).strip();
        reusable.put(name, Phrases.expand(phrase.substring(equals + 3).strip(), reusable));
    }

    /** The phrases of a section, in order. */
    List<String> section(String title) {
        var phrases = sections.get(title);
        if (phrases == null) {
            throw new IllegalStateException("no section [" + title + "]");
        }
        return phrases;
    }

    /** The single words of a section. */
    List<String> words(String title) {
        return section(title).stream()
                .flatMap(line -> Pattern.compile(" +").splitAsStream(line))
                .toList();
    }

    /** A section as one pattern: any of its phrases. */
    Pattern anyOf(String title) {
        return Phrases.compile(String.join("|", section(title)), reusable);
    }
}
