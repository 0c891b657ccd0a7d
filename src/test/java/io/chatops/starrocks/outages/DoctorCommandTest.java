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
    void whoReadsItSeesItsOwnLinesAlone() throws Exception {
        var nobody = "http://127.0.0.1:1";
        var environment = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-lonely-1111111111",
                "SLACK_SIGNING_SECRET", "0123456789abcdef0123456789abcdef",
                "SLACK_API_URL", nobody + "/api/",
                "ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAI5tLonelyLonelyLonely",
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "lonely-secret-of-thirty-letters",
                "ALIBABA_CLOUD_ENDPOINT_URL", nobody);

        try (var bot = ChildBot.run(environment, directory, "doctor")) {
            assertThat(bot.exitCode(LONG)).as(bot.output()).isEqualTo(1);
            assertThat(bot.output()).contains("[cloud-endpoints]").doesNotContain(" INFO ");
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
