package io.chatops.starrocks.app;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.chat.slack.SlackSettings;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.config.Settings;
import io.chatops.starrocks.conversation.CreationOptions;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.web.WebSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Everything that an application is made of, each part in its owner's own settings.
 *
 * @param slack the Slack app, if there is one
 * @param dingTalk the DingTalk app, if there is one; one of both is
 * @param following how long an instance that is being made is followed
 * @param metricsToken what whoever reads the metrics must show; empty for this machine alone
 */
public record Setup(
        WebSettings web,
        Optional<SlackSettings> slack,
        Optional<DingTalkSettings> dingTalk,
        AliyunSettings cloud,
        DatabaseSettings database,
        AccessPolicy access,
        CreationOptions creation,
        Duration following,
        Optional<Secret> metricsToken) {
    public Setup {
        if (slack.isEmpty() && dingTalk.isEmpty()) {
            throw new IllegalStateException("no chat is configured: neither Slack nor DingTalk");
        }
    }

    /** An application whose metrics are for this machine alone. */
    public Setup(
            WebSettings web,
            Optional<SlackSettings> slack,
            Optional<DingTalkSettings> dingTalk,
            AliyunSettings cloud,
            DatabaseSettings database,
            AccessPolicy access,
            CreationOptions creation,
            Duration following) {
        this(web, slack, dingTalk, cloud, database, access, creation, following, Optional.empty());
    }

    /** An application that is in Slack alone. */
    public Setup(
            WebSettings web,
            SlackSettings slack,
            AliyunSettings cloud,
            DatabaseSettings database,
            AccessPolicy access,
            CreationOptions creation,
            Duration following) {
        this(web, Optional.of(slack), Optional.empty(), cloud, database, access, creation, following);
    }

    /** The same with metrics for whoever shows this. */
    public Setup showingMetricsFor(Secret token) {
        return new Setup(web, slack, dingTalk, cloud, database, access, creation, following, Optional.of(token));
    }

    /**
     * The parts of what an operator set.
     *
     * @throws IllegalStateException when there is no chat among them
     */
    public static Setup of(Settings settings) {
        return new Setup(
                settings.publicUrl().map(settings.web()::reachedAt).orElseGet(settings::web),
                settings.slack(),
                settings.dingTalk(),
                settings.cloud(),
                settings.database(),
                settings.access(),
                settings.creation(),
                settings.following(),
                settings.metricsToken());
    }

    /** What takes these settings' secrets out of everything that is said. */
    Masker masker() {
        var secrets = new ArrayList<Secret>(List.of(database.password()));
        slack.ifPresent(app -> {
            secrets.add(app.botToken());
            secrets.add(app.signingSecret());
            app.appToken().ifPresent(secrets::add);
        });
        dingTalk.ifPresent(app -> secrets.add(app.clientSecret()));
        cloud.keys().ifPresent(keys -> {
            secrets.add(keys.accessKeySecret());
            keys.securityToken().ifPresent(secrets::add);
        });
        metricsToken.ifPresent(secrets::add);
        return Masker.knowing(secrets);
    }

    /** Whether the database is a file or memory of this process alone. */
    boolean alone() {
        return database.url().startsWith("jdbc:h2:");
    }
}
