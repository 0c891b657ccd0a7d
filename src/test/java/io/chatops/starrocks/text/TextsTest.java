package io.chatops.starrocks.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class TextsTest {
    @Test
    void everyTextExistsInBothLanguages() {
        assertThat(Texts.read(Language.CHINESE).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Texts.read(Language.ENGLISH).keySet());
    }

    @Test
    void bothLanguagesTakeTheSameNumberOfArguments() {
        var chinese = Texts.spoken(Texts.read(Language.CHINESE), "");
        var different = new ArrayList<String>();
        Texts.spoken(Texts.read(Language.ENGLISH), "").forEach((key, pattern) -> {
            if (arguments(pattern) != arguments(chinese.getOrDefault(key, ""))) {
                different.add(key);
            }
        });
        assertThat(different).isEmpty();
    }

    @Test
    void everyTextStandsInTheBundleThatItsKeyNames() {
        assertThat(Texts.read(Language.ENGLISH).keySet())
                .allSatisfy(key -> assertThat(Texts.BUNDLES).contains(key.substring(0, key.indexOf('.'))));
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
