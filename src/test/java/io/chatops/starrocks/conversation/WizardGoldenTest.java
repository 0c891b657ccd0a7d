package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormText;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.text.Language;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page as a person reads it, in both languages. */
class WizardGoldenTest {
    static Stream<Arguments> pages() {
        return Stream.of(StepId.values())
                .flatMap(step -> Stream.of(Language.values()).map(language -> arguments(step, language)));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void saysWhatIsAskedAndWhy(StepId step, Language language) {
        var text = text(new Wizards(language).of(step));

        Golden.matches("wizard/" + step.name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".txt", text);
        assertThat(text).doesNotContain("{0}", "{1}", "''", "null");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhatGoesOnBetweenThePages(Language language) {
        Golden.matches(
                "wizard/between_" + language.code() + ".txt", text(new TreeMap<>(new Wizards(language).others())));
    }

    private static String text(Map<String, Form> pages) {
        return pages.entrySet().stream()
                .map(page -> "== " + page.getKey() + "\n" + FormText.of(page.getValue()))
                .collect(Collectors.joining("\n\n"));
    }
}
