package io.chatops.starrocks.config;

import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The settings in masked lines. */
final class Description {
    private final Settings settings;

    Description(Settings settings) {
        this.settings = settings;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("web: " + settings.web().bindAddress().orElse("all interfaces") + ", port "
                + settings.web().port() + ", public address "
                + settings.publicUrl().map(String::valueOf).orElse("none") + ", metrics "
                + settings.metricsToken()
                        .map(token -> "with token " + Secret.MASK)
                        .orElse("for this machine alone")
                + ", log as " + settings.log().word());
        lines.add("access: channels " + ids(settings.access().channels()) + ", users "
                + ids(settings.access().users()) + ", "
                + settings.access().grants().size() + " grants, four eyes in "
                + none(settings.access().fourEyes()) + ", outsiders "
                + none(settings.access().outsiders())
                + ", " + settings.access().people().size() + " people on both platforms"
                + ", language " + settings.language().code());
        lines.add("approvals: rules "
                + none(settings.access().approvals().stream()
                        .map(ApprovalRule::name)
                        .toList()));
        lines.add(settings.slack()
                .map(app -> app.appToken()
                        .map(token -> "slack: in Socket Mode, " + app.apiUrl() + ", bot token " + app.botToken()
                                + ", app token " + token)
                        .orElseGet(() -> "slack: over HTTP, " + app.apiUrl() + ", bot token " + app.botToken()
                                + ", signing secret " + app.signingSecret()))
                .orElse("slack: not configured"));
        lines.add(settings.dingTalk()
                .map(app ->
                        "dingtalk: by " + app.mode().name().toLowerCase(Locale.ROOT) + ", " + app.apiUrl() + ", app "
                                + app.clientId() + ", organisation " + app.corpId() + ", secret " + app.clientSecret()
                                + app.cardTemplateId()
                                        .map(template -> ", cards by " + template)
                                        .orElse(", in text")
                                + ", plan of " + app.plan().calls() + " calls and "
                                + app.plan().pushes() + " pushes a month")
                .orElse("dingtalk: not configured"));
        lines.add(cloud(settings.cloud()));
        lines.add("creation: regions " + any(settings.creation().regions()) + ", versions "
                + settings.creation().versions() + ", followed for "
                + settings.following().toMinutes() + " minutes");
        lines.add("database: " + settings.database().url() + ", user "
                + settings.database().user() + ", password "
                + (settings.database().password().isEmpty() ? "none" : Secret.MASK));
        lines.addAll(settings.notices());
        return List.copyOf(lines);
    }

    private static String cloud(AliyunSettings cloud) {
        var credentials = cloud.keys()
                .map(keys -> "keys of the configuration " + Masker.accessKeyId(keys.accessKeyId()))
                .orElseGet(() -> "profile " + cloud.profile().orElse("current") + " of " + cloud.configFile());
        return "cloud: " + credentials + ", offered profiles " + cloud.offeredProfiles() + ", home region "
                + cloud.homeRegion() + ", create body " + cloud.createBody().word() + ", endpoint "
                + cloud.endpointUrl().orElse("of each region");
    }

    private static String ids(List<String> ids) {
        return ids.isEmpty() ? "nobody yet" : String.join(" ", ids);
    }

    private static String none(List<String> items) {
        return items.isEmpty() ? "none" : String.join(", ", items);
    }

    private static String any(List<String> items) {
        return items.isEmpty() ? "all" : String.join(" ", items);
    }
}
