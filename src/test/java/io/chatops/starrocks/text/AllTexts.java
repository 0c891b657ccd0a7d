package io.chatops.starrocks.text;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Every text that there is, for tests that read them all. */
final class AllTexts {
    private AllTexts() {}

    /** The patterns of a language, as they are written. */
    static Map<String, String> written(Language language) {
        var all = new TreeMap<String, String>();
        Bundles.NAMES.forEach(name -> all.putAll(Bundles.in(language).bundle(name)));
        return all;
    }

    /** The patterns of a language with a platform's words in them. */
    static Map<String, String> spoken(Language language, String platform) {
        var written = written(language);
        var words = new PlatformWords(key -> Optional.ofNullable(written.get(key)), platform);
        var spoken = new TreeMap<String, String>();
        written.forEach((key, pattern) -> spoken.put(key, words.in(pattern)));
        return spoken;
    }
}
