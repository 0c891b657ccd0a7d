package io.chatops.starrocks.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(AllTexts.written(Language.CHINESE).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        AllTexts.written(Language.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesTakeTheSameNumberOfArguments() {
        var chinese = AllTexts.spoken(Language.CHINESE, "");
        var different = new ArrayList<String>();
        AllTexts.spoken(Language.ENGLISH, "").forEach((key, pattern) -> {
            if (arguments(pattern) != arguments(chinese.getOrDefault(key, ""))) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void everyTextStandsInTheBundleThatItsKeyNames(Language language) {
        var found = new TreeSet<String>();
        for (var bundle : Bundles.NAMES) {
            var texts = Bundles.in(language).bundle(bundle);
            assertThat(texts.keySet()).allSatisfy(key -> assertThat(key).startsWith(bundle + "."));
            found.addAll(texts.keySet());
        }
        assertThat(found).hasSizeGreaterThan(1000);
    }

    @Test
    void everyBundleThatThereIsHasItsName() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/io/chatops/starrocks/text"))) {
            assertThat(files.map(file -> file.getFileName().toString().replaceFirst("_.*", "")))
                    .isSubsetOf(Bundles.NAMES);
        }
    }

    @Test
    void aTextThatIsNotThereIsAMistakeOfTheProgram() {
        var texts = Texts.in(Language.ENGLISH, "slack");
        assertThat(List.of("wizard.nothing", "nowhere.back", "back")).noneMatch(texts::has);
        assertThatThrownBy(() -> texts.get("nowhere.back")).hasMessageContaining("nowhere.back");
    }

    @Test
    void aLocaleTagPicksTheLanguage() {
        assertThat(Language.ofTag("zh-CN")).isEqualTo(Language.CHINESE);
        assertThat(Language.ofTag("en-GB")).isEqualTo(Language.ENGLISH);
        assertThat(Language.ofTag("")).isEqualTo(Language.ENGLISH);
    }

    private static int arguments(String pattern) {
        return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
    }
}
