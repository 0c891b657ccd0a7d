package io.chatops.starrocks.config;

import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.SdkDebug;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads every section before it says what is wrong. */
final class SettingsReader {
    /** Fewer characters of a token could be found by trying. */
    private static final int SHORT = 16;

    private static final String FILE_VARIABLE = "STARROCKS_CHATOPS_CONFIG";
    private static final String DEFAULT_FILE = "config/starrocks-chatops.yaml";

    private final Map<String, String> environment;
    private final Path path;
    private final Path home;
    private final Problems problems = new Problems();
    private final Source source;

    SettingsReader(Map<String, String> environment, Path directory) {
        this.environment = environment;
        var named = Optional.ofNullable(environment.get(FILE_VARIABLE)).filter(path -> !path.isBlank());
        path = directory.resolve(named.orElse(DEFAULT_FILE));
        var file = ConfigFile.read(path, named.isPresent(), problems);
        source = new Source(environment, file, directory, problems);
        home = Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")));
    }

    Settings read() {
        SdkDebug.problem(environment).ifPresent(problems::add);
        var server = ServerSection.read(source, problems);
        var access = AccessSection.read(source, problems);
        var slack = SlackSection.read(source, server.language(), problems);
        var dingTalk = DingTalkSection.read(source, problems);
        requireAChat(slack, DingTalkSection.isConfigured(source));
        var creation = CreationSection.read(source, problems);
        var settings = new Settings(
                server.web(),
                server.publicUrl(),
                server.language(),
                access,
                slack,
                dingTalk,
                CloudSection.read(source, home, problems),
                creation.options(),
                creation.following(),
                DatabaseSection.read(source, problems),
                source.secret(Key.METRICS_TOKEN),
                logFormat(),
                notices(dingTalk.isPresent(), server.publicUrl().isPresent()));
        problems.throwIfAny();
        return settings;
    }

    private LogFormat logFormat() {
        var word = source.text(Key.LOG_FORMAT);
        var format = word.map(LogFormat::parse).orElse(Optional.of(LogFormat.TEXT));
        if (format.isEmpty()) {
            problems.add(Key.LOG_FORMAT.label() + " must be text or json");
        }
        return format.orElse(LogFormat.TEXT);
    }

    private List<String> notices(boolean dingTalk, boolean pages) {
        var notices = new ArrayList<String>();
        SlackSection.notice(source).ifPresent(notices::add);
        if (dingTalk && !pages) {
            notices.add(
                    "DingTalk can ask and approve but not create: PUBLIC_URL is not set, so that nobody can be shown"
                            + " the page on which a password is entered");
        }
        boolean guessable = source.secret(Key.METRICS_TOKEN)
                .filter(token -> token.use(String::length) < SHORT)
                .isPresent();
        if (guessable) {
            notices.add("METRICS_TOKEN has fewer than " + SHORT + " characters and could be guessed: make one with"
                    + " openssl rand -hex 32");
        }
        return List.copyOf(notices);
    }

    SettingsFiles files() {
        var secrets = new LinkedHashMap<String, Path>();
        for (var key : Key.values()) {
            if (key.kind() == Key.Kind.SECRET) {
                source.secretFile(key).ifPresent(file -> secrets.put(key.filePath(), file));
            }
        }
        return new SettingsFiles(path, secrets);
    }

    DatabaseSettings readDatabase() {
        var database = DatabaseSection.read(source, problems);
        problems.throwIfAny();
        return database;
    }

    private void requireAChat(Optional<SlackSettings> slack, boolean dingTalk) {
        if (slack.isPresent() || dingTalk || anythingOfSlack()) {
            return;
        }
        problems.add(
                "No chat is configured: set SLACK_BOT_TOKEN and SLACK_SIGNING_SECRET or SLACK_APP_TOKEN, as docs/slack.md describes, or the keys"
                        + " of DingTalk, as docs/dingtalk.md does");
    }

    /** Then a sentence on what is missing of it stands there already. */
    private boolean anythingOfSlack() {
        return List.of(Key.SLACK_BOT_TOKEN, Key.SLACK_SIGNING_SECRET, Key.SLACK_APP_TOKEN).stream()
                .anyMatch(key -> source.secret(key).isPresent());
    }
}
