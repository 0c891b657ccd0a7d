package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code doctor} as a process. */
class DoctorCommandTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    @Test
    void configurationThatCannotBeUsedEndsWithTwoInTheLanguageOfTheTerminal() throws Exception {
        var environment = Map.of("SLACK_BOT_TOKEN", "xoxb-lonely-1111111111", "LANG", "zh_CN.UTF-8", "PORT", "many");

        try (var bot = ChildBot.run(environment, directory, "doctor")) {
            assertThat(bot.exitCode(LONG)).as(bot.output()).isEqualTo(2);
            assertThat(bot.output())
                    .contains("故障  [configuration]", "SLACK_SIGNING_SECRET", "(PORT)", "请先更正配置")
                    .doesNotContain("\tat ");
            Canary.of("xoxb-lonely-1111111111").isNotIn("the lines", bot.output());
        }
    }

    @Test
    void languageThatItDoesNotSpeakIsWrongUsage() throws Exception {
        try (var bot = ChildBot.run(Map.of(), directory, "doctor", "--lang", "fr")) {
            assertThat(bot.exitCode(LONG)).as(bot.output()).isEqualTo(2);
            assertThat(bot.output()).contains("--lang is en or zh").doesNotContain("\tat ");
        }
    }
}
