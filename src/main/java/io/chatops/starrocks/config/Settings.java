package io.chatops.starrocks.config;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the operator set, checked, for each part in its own words. It may be logged: secrets in it show themselves as a mask.
 *
 * @param web where the HTTP server listens
 * @param publicUrl how people reach the web pages; empty for no pages
 * @param language the language for people who chose none
 * @param access who may use the bot
 * @param slack the Slack app; empty when another chat is configured alone
 * @param dingTalk the DingTalk app; empty when Slack is configured alone
 * @param cloud how Alibaba Cloud is reached
 * @param creation what is offered to people who create an instance
 * @param following how long an instance that is being made is followed
 * @param database where operations are remembered
 * @param metricsToken what whoever reads the metrics must show; empty for loopback alone
 * @param log how lines of the log are written
 * @param notices sentences for the log on what is set but has no effect
 */
public record Settings(
        WebSettings web,
        Optional<URI> publicUrl,
        Language language,
        AccessPolicy access,
        Optional<SlackSettings> slack,
        Optional<DingTalkSettings> dingTalk,
        AliyunSettings cloud,
        CreationOptions creation,
        Duration following,
        DatabaseSettings database,
        Optional<Secret> metricsToken,
        LogFormat log,
        List<String> notices) {
    public Settings {
        notices = List.copyOf(notices);
    }

    /**
     * Reads the configuration file and the environment, which wins.
     *
     * @param environment the variables of the process
     * @param directory where relative paths begin: the working directory
     * @throws BadConfiguration with every problem, when there is any
     */
    public static Settings read(Map<String, String> environment, Path directory) {
        return new SettingsReader(environment, directory).read();
    }

    /**
     * Reads which database is meant and nothing else, for whoever only looks at that.
     *
     * @throws BadConfiguration with every problem, when there is any
     */
    public static DatabaseSettings readDatabase(Map<String, String> environment, Path directory) {
        return new SettingsReader(environment, directory).readDatabase();
    }

    /** Which files the settings come from; says nothing about whether they can be used. */
    public static SettingsFiles files(Map<String, String> environment, Path directory) {
        return new SettingsReader(environment, directory).files();
    }

    /** Every secret in it, for the mask that all outlets pass. */
    public List<Secret> secrets() {
        return Stream.of(
                        slack.stream()
                                .flatMap(app -> Stream.concat(
                                        Stream.of(app.botToken(), app.signingSecret()), app.appToken().stream())),
                        dingTalk.stream().map(DingTalkSettings::clientSecret),
                        cloud.keys().stream()
                                .flatMap(keys -> Stream.concat(
                                        Stream.of(keys.accessKeySecret()), keys.securityToken().stream())),
                        Stream.of(database.password()),
                        metricsToken.stream())
                .flatMap(secrets -> secrets)
                .filter(secret -> !secret.isEmpty())
                .toList();
    }

    /** What is set, one masked line for each part, for the log at the start. */
    public List<String> describe() {
        return new Description(this).lines();
    }
}
