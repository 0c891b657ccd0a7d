package io.chatops.starrocks.journeys;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.stream.Stream;

/** The product's words in one language on one platform, as somebody recognises them on a screen. */
final class Wording {
    private static final List<Texts> EVERYWHERE = Stream.of("slack", "dingtalk")
            .flatMap(platform -> Stream.of(Language.values()).map(language -> Texts.in(language, platform)))
            .toList();

    private static final String PLACEHOLDER = "\\{\\d}";

    private final Language language;
    private final Texts texts;

    private Wording(Language language, String platform) {
        this.language = language;
        this.texts = Texts.in(language, platform);
    }

    static Wording on(String platform, Language language) {
        return new Wording(language, platform);
    }

    Language language() {
        return language;
    }

    String text(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** Whether these words are on a screen; arguments that are left out may be anything. */
    boolean isIn(String shown, String key, Object... arguments) {
        int from = 0;
        for (var part : text(key, arguments).split(PLACEHOLDER, -1)) {
            int found = shown.indexOf(part.strip(), from);
            if (found < 0) {
                return false;
            }
            from = found + part.strip().length();
        }
        return true;
    }

    /** The longest run of these words that has no argument left out. */
    String known(String key, Object... arguments) {
        return Stream.of(text(key, arguments).split(PLACEHOLDER, -1))
                .map(String::strip)
                .reduce("", (longest, part) -> part.length() > longest.length() ? part : longest);
    }

    String step(StepId step) {
        return text("wizard.progress", step.number(), StepId.COUNT, text("wizard.step." + step));
    }

    /** What a button of this key says, in both languages, since a card speaks that of whoever asked for it, on either platform. */
    static List<String> labels(String key, Object... arguments) {
        return EVERYWHERE.stream()
                .map(texts -> texts.get(key, arguments))
                .distinct()
                .toList();
    }

    /** The titles that the card of an instance may have at this status. */
    static List<String> titles(String instance, Status status) {
        return labels("card.title." + status, instance);
    }

    /** Without signs that cannot be typed in one go. */
    static String word(String label) {
        return label.replaceAll("[^\\p{L}\\p{N} _.-]", "").replaceAll(" +", " ").strip();
    }
}
