package io.chatops.starrocks.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What people read, by key. A key begins with the name of its bundle: {@code wizard.back} stands in {@code wizard_en.properties}
 * and {@code wizard_zh.properties}. Values are {@link MessageFormat} patterns, so a quote is written twice.
 *
 * <p>What a platform has a name of its own for is written by its word in braces, such as {@code {channel}}: it stands under
 * {@code word.channel} for everybody and under {@code slack.word.channel} for those who read it on Slack.
 */
public final class Texts {
    /** The bundles, one a part of the conversation. A key's first word names its bundle. */
    static final List<String> BUNDLES = List.of(
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

    private static final Pattern WORD = Pattern.compile("\\{([A-Za-z])([a-z]+)}");

    private final Language language;
    private final Map<String, String> patterns;

    private Texts(Language language, Map<String, String> patterns) {
        this.language = language;
        this.patterns = patterns;
    }

    /** The texts of one language in words that fit any platform, read from the class path. */
    public static Texts in(Language language) {
        return new Texts(language, spoken(known(language), ""));
    }

    /**
     * The texts of one language as they read on a platform.
     *
     * @param platform its opaque name; a platform without words of its own is spoken of in those that fit any
     */
    public static Texts in(Language language, String platform) {
        return new Texts(language, spoken(known(language), platform));
    }

    /** The language of these texts. */
    public Language language() {
        return language;
    }

    /**
     * The text of a key with its arguments filled in. Arguments are put in as they are: numbers are written without grouping.
     *
     * @throws IllegalArgumentException when there is no such key: a mistake of the program, found by a test
     */
    public String get(String key, Object... arguments) {
        var pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key + " in " + language);
        }
        if (pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) {
            // every other text says the same each time, and needs no format to be made for that
            return pattern;
        }
        var shown = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            shown[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(pattern, language.locale()).format(shown);
    }

    /** Whether there is a text of this key. */
    public boolean has(String key) {
        return patterns.containsKey(key);
    }

    /** Puts a platform's words into patterns. */
    static Map<String, String> spoken(Map<String, String> patterns, String platform) {
        return patterns.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> spoken(entry.getValue(), patterns, platform)));
    }

    /** A pattern without a word stays the very same text, which all platforms share. */
    private static String spoken(String pattern, Map<String, String> patterns, String platform) {
        var words = WORD.matcher(pattern);
        return words.find()
                ? words.replaceAll(found -> Matcher.quoteReplacement(spoken(found, patterns, platform)))
                : pattern;
    }

    /** A word; one that is written with a capital begins a sentence. */
    private static String spoken(MatchResult found, Map<String, String> patterns, String platform) {
        var first = found.group(1);
        var word = word(first.toLowerCase(Locale.ROOT) + found.group(2), patterns, platform);
        boolean begins = Character.isUpperCase(first.charAt(0));
        return begins ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }

    private static String word(String word, Map<String, String> patterns, String platform) {
        return Optional.ofNullable(patterns.get(platform + ".word." + word))
                .or(() -> Optional.ofNullable(patterns.get("word." + word)))
                .orElseThrow(() -> new IllegalArgumentException("no word " + word));
    }

    /** Each language is read once: every platform has texts of its own made of it. */
    private static Map<String, String> known(Language language) {
        return language == Language.CHINESE ? Chinese.TEXTS : English.TEXTS;
    }

    /** Read when it is first asked for. */
    private static final class English {
        private static final Map<String, String> TEXTS = read(Language.ENGLISH);
    }

    /** Read when it is first asked for. */
    private static final class Chinese {
        private static final Map<String, String> TEXTS = read(Language.CHINESE);
    }

    static Map<String, String> read(Language language) {
        return BUNDLES.stream()
                .flatMap(bundle -> readBundle(bundle, language).entrySet().stream())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, String> readBundle(String bundle, Language language) {
        var name = bundle + "_" + language.code() + ".properties";
        var resource = Texts.class.getResourceAsStream(name);
        if (resource == null) {
            return Map.of();
        }
        try (Reader reader = new InputStreamReader(resource, StandardCharsets.UTF_8)) {
            var properties = new Properties();
            properties.load(reader);
            var read = new HashMap<String, String>();
            properties.forEach((key, value) -> read.put(String.valueOf(key), String.valueOf(value)));
            return read;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("text bundle " + name, unreadable);
        }
    }
}
