package io.chatops.starrocks.text;

import java.text.MessageFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What people read, by key. A key begins with the name of its bundle: {@code wizard.back} stands in {@code wizard_en.properties}
 * and {@code wizard_zh.properties}. Values are {@link MessageFormat} patterns, so a quote is written twice. What a platform has a name
 * of its own for is written by its word in braces, such as {@code {channel}} ({@link PlatformWords}).
 */
public final class Texts {
    private final Language language;
    private final Bundles bundles;
    private final PlatformWords words;
    private final Map<String, String> patterns = new ConcurrentHashMap<>();

    private Texts(Language language, String platform) {
        this.language = language;
        this.bundles = Bundles.in(language);
        this.words = new PlatformWords(bundles::find, platform);
    }

    /** The texts of one language in words that fit any platform, read from the class path. */
    public static Texts in(Language language) {
        return new Texts(language, "");
    }

    /**
     * The texts of one language as they read on a platform.
     *
     * @param platform its opaque name; a platform without words of its own is spoken of in those that fit any
     */
    public static Texts in(Language language, String platform) {
        return new Texts(language, platform);
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
        var pattern = pattern(key);
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
        return bundles.find(key).isPresent();
    }

    /** Worked out once for each key: to look for words costs more than to find the text. */
    private String pattern(String key) {
        var known = patterns.get(key);
        if (known != null) {
            return known;
        }
        var written =
                bundles.find(key).orElseThrow(() -> new IllegalArgumentException("no text " + key + " in " + language));
        var pattern = words.in(written);
        patterns.put(key, pattern);
        return pattern;
    }
}
