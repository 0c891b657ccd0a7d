package io.chatops.starrocks.doctor;

import io.chatops.starrocks.chat.slack.SlackSettings;
import java.util.List;

/**
 * The shape of the signing secret; whether it is this app's shows only when Slack sends something. What else the manifest sets
 * (addresses, events, shortcuts) no bot token can read, and that is said.
 */
public final class SlackSigningCheck implements Check {
    private final SlackSettings settings;

    /** Checks one app. */
    public SlackSigningCheck(SlackSettings settings) {
        this.settings = settings;
    }

    @Override
    public Matter matter() {
        return Matter.SLACK_SIGNING;
    }

    @Override
    public List<Finding> look() {
        boolean fits = settings.signingSecret().use(secret -> secret.matches("[0-9a-f]{32}"));
        return List.of(
                fits
                        ? Finding.ok(Matter.SLACK_SIGNING, "slack.signing")
                        : Finding.warning(Matter.SLACK_SIGNING, "slack.signing.shape"),
                Finding.unknown(Matter.SLACK_APP, "slack.app"));
    }
}
