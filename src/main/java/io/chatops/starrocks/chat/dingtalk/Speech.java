package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.regex.Pattern;

/** In which language people are answered: DingTalk tells none, so it is the one that they wrote in last. */
final class Speech {
    private static final String COMMAND = "(?i)^/?starrocks\\b.*";
    private static final Pattern ENGLISH_WORDS = Pattern.compile("[A-Za-z]+\\W+[A-Za-z]+\\W+[A-Za-z]+");

    private final Cache<String, Language> heard =
            Caffeine.newBuilder().maximumSize(10_000).build();
    private final Texts english = Texts.in(Language.ENGLISH, DingTalkWeb.PLATFORM);
    private final Texts chinese = Texts.in(Language.CHINESE, DingTalkWeb.PLATFORM);
    private final Language otherwise;

    /** @param otherwise for people who have not written yet */
    Speech(Language otherwise) {
        this.otherwise = otherwise;
    }

    /** Learns from a line: Chinese from any Chinese character, English from a few words without one; a command tells nothing. */
    void heard(String staffId, String line) {
        if (line.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)) {
            heard.put(staffId, Language.CHINESE);
        } else if (ENGLISH_WORDS.matcher(line.replaceFirst(COMMAND, "")).find()) {
            heard.put(staffId, Language.ENGLISH);
        }
    }

    Language language(String staffId) {
        var known = heard.getIfPresent(staffId);
        return known == null ? otherwise : known;
    }

    Texts of(String staffId) {
        return language(staffId) == Language.CHINESE ? chinese : english;
    }

    /** A sentence in both languages, for everybody in a group or for nobody that is known. */
    String both(String key, Object... arguments) {
        return chinese.get(key, arguments) + " " + english.get(key, arguments);
    }

    /** The texts for a conversation: its person's, or those of people not heard. */
    Texts at(String channel) {
        return Channels.person(channel).map(this::of).orElse(otherwise == Language.CHINESE ? chinese : english);
    }
}
