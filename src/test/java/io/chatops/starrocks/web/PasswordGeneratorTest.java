package io.chatops.starrocks.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.instance.PasswordRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PasswordGeneratorTest {
    private final PasswordGenerator generator = new PasswordGenerator(new Random(7));

    @Test
    void everyPasswordKeepsTheRuleWithAllFourKinds() {
        for (int time = 0; time < 2_000; time++) {
            var made = generator.make();
            assertThat(PasswordRule.problem(made)).isEmpty();
            assertThat(made.<String>use(text -> text))
                    .hasSize(24)
                    .matches("(?=.*[A-Z])(?=.*[a-z])(?=.*[2-9])(?=.*[@#%*_+.-])[A-Za-z].*[A-Za-z0-9]")
                    .doesNotContainPattern("[0O1lIo]");
        }
    }

    @Test
    void noTwoAreTheSameAndEveryCharacterComesUp() {
        var made = new HashSet<String>();
        for (int time = 0; time < 2_000; time++) {
            made.add(generator.make().use(text -> text));
        }

        assertThat(made).hasSize(2_000);
        assertThat(String.join("", made).chars().boxed().collect(Collectors.toSet()))
                .hasSameSizeAs(PasswordGenerator.ALPHABET.chars().boxed().collect(Collectors.toSet()));
    }

    @Test
    void theScriptDrawsFromTheSameCharacters() throws Exception {
        var script = Files.readString(Path.of("src/main/resources/io/chatops/starrocks/web/page.js"));

        assertThat(script)
                .contains("'" + PasswordGenerator.ALPHABET + "'", "made.length < " + PasswordGenerator.LENGTH);
    }
}
