package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.sandbox.cloud.World;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product as a process: what operators and their scripts rely on. */
class ServeTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    @TempDir
    private Path directory;

    @Test
    void serveAnswersUntilItIsToldToStop() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS);
                var bot = ChildBot.run(ChildBot.environment(outage, directory), directory, "serve")
                        .ready()) {
            outage.hears(bot.port());
            assertThat(bot.status("/healthz")).isEqualTo(200);
            assertThat(bot.status("/readyz")).isEqualTo(200);
            assertThat(bot.body("/secret/none"))
                    .as("no pages for people without an address for them")
                    .isEqualTo("404 Not Found\n");
            assertThat(outage.slack.verifiesRequestUrl()).isTrue();
            outage.alice.types(outage.channel, "/starrocks help");
            outage.alice.awaitsMessage(outage.channel, "StarRocks on Alibaba Cloud, from chat", LONG);

            bot.terminate();

            // 143: ended by SIGTERM, after its own end
            assertThat(bot.exitCode(Duration.ofSeconds(10))).isIn(0, 143);
            assertThat(bot.output()).doesNotContain("Exception").doesNotContain("ERROR");
            assertThat(bot.output()).containsSubsequence("Service told to stop", "Service stopped");
            Canary.all(Outage.BOT_TOKEN, Outage.SIGNING_SECRET)
                    .forEach(canary -> canary.isNotIn("what the process wrote", bot.output()));
        }
    }

    @Test
    void thePageForPasswordsIsThereWhenPeopleCanReachIt() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS)) {
            var environment = new HashMap<>(ChildBot.environment(outage, directory));
            environment.put("PUBLIC_URL", "https://bot.example.com");
            try (var bot = ChildBot.run(environment, directory, "serve").ready()) {
                assertThat(bot.status("/secret/none")).isEqualTo(404);
                assertThat(bot.body("/secret/none")).contains("This link does not work");
            }
        }
    }

    @Test
    void wrongConfigurationIsListedALineEach() throws Exception {
        var environment = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-lonely-1111111111",
                "PORT", "many",
                "PUBLIC_URL", "ftp://bot.example.com",
                "ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIlonely000000",
                "DATABASE_URL", "jdbc:mysql://db/chatops");

        try (var bot = ChildBot.run(environment, directory, "serve")) {
            assertThat(bot.exitCode(LONG)).isEqualTo(2);
            assertThat(lines(bot))
                    .hasSize(5)
                    .anyMatch(line -> line.contains("SLACK_SIGNING_SECRET"))
                    .anyMatch(line -> line.contains("(PORT)"))
                    .anyMatch(line -> line.contains("PUBLIC_URL"))
                    .anyMatch(line -> line.contains("ALIBABA_CLOUD_ACCESS_KEY_SECRET"))
                    .anyMatch(line -> line.contains("DATABASE_URL"));
            Canary.of("xoxb-lonely-1111111111").isNotIn("the complaint", bot.output());
        }
    }

    @Test
    void talkativeSdkIsRefused() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS)) {
            var environment = new HashMap<>(ChildBot.environment(outage, directory));
            environment.put("DEBUG", "sdk");

            try (var bot = ChildBot.run(environment, directory, "serve")) {
                assertThat(bot.exitCode(LONG)).isEqualTo(2);
                assertThat(lines(bot))
                        .singleElement()
                        .asString()
                        .contains("DEBUG=sdk")
                        .contains("unset DEBUG");
            }
        }
    }

    @Test
    void databaseThatCannotBeOpenedIsASentence() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS)) {
            var environment = new HashMap<>(ChildBot.environment(outage, directory));
            var file = Files.writeString(directory.resolve("file"), "no directory");
            environment.put("DATABASE_URL", "jdbc:h2:file:" + file.resolve("journal"));

            try (var bot = ChildBot.run(environment, directory, "serve")) {
                assertThat(bot.exitCode(LONG)).isEqualTo(2);
                assertThat(bot.output())
                        .contains("The database cannot be opened")
                        .doesNotContain("\tat ");
            }
        }
    }

    @Test
    void portThatIsTakenIsASentence() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS)) {
            outage.starts();
            var environment = new HashMap<>(ChildBot.environment(outage, directory));
            environment.put("PORT", String.valueOf(outage.port()));

            try (var bot = ChildBot.run(environment, directory, "serve")) {
                assertThat(bot.exitCode(LONG)).isEqualTo(2);
                assertThat(bot.output()).contains(String.valueOf(outage.port())).doesNotContain("\tat ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "sreve"})
    void commandThatIsNotOfferedEndsWithTwo(String command) throws Exception {
        try (var bot = ChildBot.run(Map.of(), directory, command.split(" "))) {
            assertThat(bot.exitCode(LONG)).isEqualTo(2);
            assertThat(bot.output()).isNotBlank().doesNotContain("\tat ");
        }
    }

    private static List<String> lines(ChildBot bot) {
        return bot.output().lines().filter(line -> !line.isBlank()).toList();
    }
}
