package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.Memory;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** In which language people are answered: DingTalk tells none, so it is the one that they wrote in last. */
final class Speech {
    private static final String COMMAND = "(?i)^/?starrocks\\b.*";
    private static final Pattern ENGLISH_WORDS = Pattern.compile("[A-Za-z]+\\W+[A-Za-z]+\\W+[A-Za-z]+");

    private static final String KIND = "dingtalk language";
    private static final Duration KEPT = Duration.ofDays(180);

    /** Asked for again after a while: another replica may have heard them since. */
    private final Cache<String, Language> heard = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(10))
            .build();

    private final Memory memory;
    private final Texts english = Texts.in(Language.ENGLISH, DingTalkWeb.PLATFORM);
    private final Texts chinese = Texts.in(Language.CHINESE, DingTalkWeb.PLATFORM);
    private final Language otherwise;

    /**
     * @param memory knows it after a restart as well
     * @param otherwise for people who have not written yet
     */
    Speech(Memory memory, Language otherwise) {
        this.memory = memory;
        this.otherwise = otherwise;
    }

    /** Learns from a line: Chinese from any Chinese character, English from a few words without one; a command tells nothing. */
    void heard(String staffId, String line) {
        if (line.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN)) {
            learned(staffId, Language.CHINESE);
        } else if (ENGLISH_WORDS.matcher(line.replaceFirst(COMMAND, "")).find()) {
            learned(staffId, Language.ENGLISH);
        }
    }

    private void learned(String staffId, Language language) {
        if (known(staffId).filter(language::equals).isEmpty()) {
            heard.put(staffId, language);
            memory.put(KIND, staffId, language.name(), KEPT);
        }
    }

    Language language(String staffId) {
        return known(staffId).orElse(otherwise);
    }

    private Optional<Language> known(String staffId) {
        var here = Optional.ofNullable(heard.getIfPresent(staffId));
        return here.or(() -> {
            var found = memory.find(KIND, staffId).map(Language::valueOf);
            found.ifPresent(language -> heard.put(staffId, language));
            return found;
        });
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
