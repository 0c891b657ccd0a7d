package io.chatops.starrocks.app;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.cloud.aliyun.CreateBody;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A bot among simulated services: of this machine alone, with a database in memory of its own, and everybody may do everything, as far
 * as nothing else is said.
 *
 * @param cloud where the simulated cloud answers
 */
public record PlainSetup(
        String cloud,
        Optional<SlackSettings> slack,
        Optional<DingTalkSettings> dingTalk,
        WebSettings web,
        AliyunSettings.Keys keys,
        DatabaseSettings database,
        AccessPolicy access) {
    /** Everybody may do everything, everywhere. */
    public static final AccessPolicy ANYBODY = new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY));

    /** The keys that the standard world knows. */
    public static final AliyunSettings.Keys STANDARD_KEYS =
            new AliyunSettings.Keys(StandardWorld.KEY_ID, Secret.of(StandardWorld.KEY_SECRET), Optional.empty());

    /** With the simulated cloud that answers there; in which chat the bot is has yet to be said. */
    public static PlainSetup before(String cloud) {
        return new PlainSetup(
                cloud,
                Optional.empty(),
                Optional.empty(),
                WebSettings.loopback(),
                STANDARD_KEYS,
                h2("mem:" + UUID.randomUUID()),
                ANYBODY);
    }

    /** The database at a place of H2's, such as {@code mem:name} or {@code file:/directory/name}. */
    public static DatabaseSettings h2(String place) {
        return new DatabaseSettings("jdbc:h2:" + place, "sa", Secret.of(""));
    }

    /** The app of a simulated Slack, which sends the bot requests. */
    public static SlackSettings app(io.chatops.starrocks.sandbox.slack.Settings app, String apiUrl) {
        return SlackSettings.http(Secret.of(app.botToken()), Secret.of(app.signingSecret()))
                .at(URI.create(apiUrl));
    }

    /** The app of a simulated DingTalk, in text mode and on a stream. */
    public static DingTalkSettings app(Settings app, String apiUrl) {
        return DingTalkSettings.of(app.clientId(), Secret.of(app.clientSecret()), app.corpId())
                .at(URI.create(apiUrl));
    }

    public PlainSetup in(SlackSettings app) {
        return new PlainSetup(cloud, Optional.of(app), dingTalk, web, keys, database, access);
    }

    public PlainSetup in(DingTalkSettings app) {
        return new PlainSetup(cloud, slack, Optional.of(app), web, keys, database, access);
    }

    /** With pages for people, which they reach at this address. */
    public PlainSetup reachedAt(URI address) {
        return new PlainSetup(cloud, slack, dingTalk, web.reachedAt(address), keys, database, access);
    }

    public PlainSetup with(AliyunSettings.Keys others) {
        return new PlainSetup(cloud, slack, dingTalk, web, others, database, access);
    }

    public PlainSetup on(DatabaseSettings other) {
        return new PlainSetup(cloud, slack, dingTalk, web, keys, other, access);
    }

    public PlainSetup allowing(AccessPolicy policy) {
        return new PlainSetup(cloud, slack, dingTalk, web, keys, database, policy);
    }

    /** What an application is made of. */
    public Setup setup() {
        var aliyun = new AliyunSettings(
                Optional.of(keys),
                Optional.empty(),
                Path.of("no-such-configuration"),
                Optional.of(cloud),
                CreateBody.FULL,
                List.of(),
                AliyunSettings.DEFAULT_HOME_REGION);
        return new Setup(
                web, slack, dingTalk, aliyun, database, access, CreationOptions.standard(), Duration.ofMinutes(30));
    }
}
