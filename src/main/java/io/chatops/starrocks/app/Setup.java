package io.chatops.starrocks.app;

import io.chatops.starrocks.access.AccessPolicy;
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

/**
 * Everything that an application is made of, each part in its owner's own settings.
 *
 * @param following how long an instance that is being made is followed
 */
public record Setup(
        WebSettings web,
        SlackSettings slack,
        AliyunSettings cloud,
        DatabaseSettings database,
        AccessPolicy access,
        CreationOptions creation,
        Duration following) {
    /**
     * The parts of what an operator set.
     *
     * @throws IllegalStateException when there is no Slack app among them, since no other chat is offered yet
     */
    public static Setup of(Settings settings) {
        return new Setup(
                settings.publicUrl().map(settings.web()::reachedAt).orElseGet(settings::web),
                settings.slack()
                        .orElseThrow(() -> new IllegalStateException(
                                "Slack is not configured and no other chat is offered yet: set SLACK_BOT_TOKEN and"
                                        + " SLACK_SIGNING_SECRET")),
                settings.cloud(),
                settings.database(),
                settings.access(),
                settings.creation(),
                settings.following());
    }

    /** What takes these settings' secrets out of everything that is said. */
    Masker masker() {
        var secrets = new ArrayList<Secret>(List.of(slack.botToken(), slack.signingSecret(), database.password()));
        slack.appToken().ifPresent(secrets::add);
        cloud.keys().ifPresent(keys -> {
            secrets.add(keys.accessKeySecret());
            keys.securityToken().ifPresent(secrets::add);
        });
        return Masker.knowing(secrets);
    }

    /** Whether the database is a file or memory of this process alone. */
    boolean alone() {
        return database.url().startsWith("jdbc:h2:");
    }
}
