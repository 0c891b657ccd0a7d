package io.chatops.starrocks.text;

import java.util.Locale;

/** A language that the bot speaks; every text for people exists in each. */
public enum Language {
    ENGLISH("en"),
    CHINESE("zh");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The ISO 639 code that names this language in bundles and options. */
    public String code() {
        return code;
    }

    /** The locale by which numbers and dates are written. */
    public Locale locale() {
        return Locale.forLanguageTag(code);
    }

    /** The language for a locale tag such as Slack's {@code zh-CN}: Chinese for every Chinese, English for all others. */
    public static Language ofTag(String tag) {
        return tag.toLowerCase(Locale.ROOT).startsWith("zh") ? CHINESE : ENGLISH;
    }
}
