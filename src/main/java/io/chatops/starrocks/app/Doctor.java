package io.chatops.starrocks.app;

import ch.qos.logback.classic.LoggerContext;
import io.chatops.starrocks.cloud.aliyun.AliyunAccounts;
import io.chatops.starrocks.config.BadConfiguration;
import io.chatops.starrocks.config.Settings;
import io.chatops.starrocks.config.SettingsFiles;
import io.chatops.starrocks.doctor.AccessCheck;
import io.chatops.starrocks.doctor.Check;
import io.chatops.starrocks.doctor.CloudChecks;
import io.chatops.starrocks.doctor.ConfigurationFindings;
import io.chatops.starrocks.doctor.DatabaseCheck;
import io.chatops.starrocks.doctor.DingTalkCheck;
import io.chatops.starrocks.doctor.Fetch;
import io.chatops.starrocks.doctor.FilesCheck;
import io.chatops.starrocks.doctor.Finding;
import io.chatops.starrocks.doctor.LocalServer;
import io.chatops.starrocks.doctor.PublicUrlCheck;
import io.chatops.starrocks.doctor.Report;
import io.chatops.starrocks.doctor.Round;
import io.chatops.starrocks.doctor.SlackIdsCheck;
import io.chatops.starrocks.doctor.SlackScopeNeeds;
import io.chatops.starrocks.doctor.SlackSigningCheck;
import io.chatops.starrocks.doctor.SlackSocketCheck;
import io.chatops.starrocks.doctor.SlackTokenCheck;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * What {@code doctor} found, for people.
 *
 * @param code 0 when all that is needed works, 1 when something of it does not, 2 when the configuration cannot be used
 * @param lines to be printed; they hold no secret
 */
public record Doctor(int code, List<String> lines) {
    /** How long an answer may take to begin, and how long one check may take as a whole. */
    public record Bounds(Duration answer, Duration check) {
        /** For people who wait at a terminal. */
        public static final Bounds USUAL = new Bounds(Duration.ofSeconds(8), Duration.ofSeconds(15));
    }

    public Doctor {
        lines = List.copyOf(lines);
    }

    /**
     * Looks at everything that the bot would use, and changes nothing.
     *
     * @param language the code of the language of the lines; null for that of the settings
     */
    public static Doctor run(
            Map<String, String> environment, Path directory, InstantSource time, @Nullable String language) {
        return run(environment, directory, time, Optional.ofNullable(language).map(Language::ofTag), Bounds.USUAL);
    }

    /**
     * Looks within other bounds.
     *
     * @param asked the language of the lines; empty for that of the settings or, where these cannot be read, of the environment
     */
    public static Doctor run(
            Map<String, String> environment,
            Path directory,
            InstantSource time,
            Optional<Language> asked,
            Bounds bounds) {
        try {
            var settings = Settings.read(environment, directory);
            var masker = Masker.knowing(settings.secrets());
            var files = Settings.files(environment, directory);
            var findings = new ArrayList<>(ConfigurationFindings.read(settings.notices()));
            findings.addAll(looked(settings, files, directory, time, masker, bounds));
            return said(new Report(findings), asked.orElse(settings.language()), masker);
        } catch (BadConfiguration bad) {
            var report = new Report(ConfigurationFindings.refused(bad.problems()));
            var said = said(report, asked.orElseGet(() -> language(environment)), Masker.ofShapes());
            return new Doctor(2, said.lines());
        }
    }

    private static List<Finding> looked(
            Settings settings, SettingsFiles files, Path directory, InstantSource time, Masker masker, Bounds bounds) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            LogText.mask(log, masker);
        }
        var fetch = new Fetch(time, bounds.answer());
        var pool = Threads.pool("doctor", 64, 1000);
        try (var accounts = new AliyunAccounts(settings.cloud(), time, masker)) {
            var checks = new ArrayList<>(ownChecks(settings, files, directory, time, fetch));
            checks.addAll(chatChecks(settings, fetch));
            checks.addAll(
                    new CloudChecks(accounts, new RegionId(settings.cloud().homeRegion()), accounts.endpoints(), fetch)
                            .all());
            return new Round(pool, bounds.check()).of(checks);
        } finally {
            pool.shutdown();
        }
    }

    private static List<Check> ownChecks(
            Settings settings, SettingsFiles files, Path directory, InstantSource time, Fetch fetch) {
        var server = new LocalServer(settings.web(), fetch);
        var database = settings.database();
        var file = FilesCheck.databaseFile(database.url(), directory);
        return List.of(
                new FilesCheck(files.configuration(), files.secrets(), file),
                new AccessCheck(settings.access()),
                server,
                new PublicUrlCheck(settings.publicUrl(), server::isRunning, fetch),
                new DatabaseCheck(database, file, time, server::isRunning));
    }

    private static List<Check> chatChecks(Settings settings, Fetch fetch) {
        var policy = settings.access();
        var slack = settings.slack().stream()
                .flatMap(app -> Stream.of(
                        new SlackTokenCheck(app, SlackScopeNeeds.of(policy), fetch),
                        app.appToken()
                                .<Check>map(token -> new SlackSocketCheck(app, token, fetch))
                                .orElseGet(() -> new SlackSigningCheck(app)),
                        new SlackIdsCheck(app, policy, fetch)));
        var dingTalk = settings.dingTalk().stream().map(app -> new DingTalkCheck(app, fetch));
        return Stream.<Check>concat(slack, dingTalk).toList();
    }

    /** Each on its line, whatever services have answered. */
    private static Doctor said(Report report, Language language, Masker masker) {
        var lines = report.lines(Texts.in(language)).stream()
                .map(masker::mask)
                .map(LogText::oneLine)
                .toList();
        return new Doctor(report.isFaulty() ? 1 : 0, lines);
    }

    /** As programs on a terminal do it: the first of these that is set. */
    private static Language language(Map<String, String> environment) {
        return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
                .map(name -> environment.getOrDefault(name, ""))
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Language::ofTag)
                .orElse(Language.ENGLISH);
    }
}
