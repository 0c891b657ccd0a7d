package io.chatops.starrocks.config;

import java.util.Arrays;
import java.util.Optional;

/** Every setting there is: its key in the configuration file and the variable of the environment that wins over it, if it has one. */
enum Key {
    PORT("server.port", "PORT", Kind.TEXT),
    BIND_ADDRESS("server.bindAddress", "", Kind.TEXT),
    PROXIES("server.proxies", "", Kind.TEXT),
    PUBLIC_URL("server.publicUrl", "PUBLIC_URL", Kind.TEXT),
    LANGUAGE("language", "", Kind.TEXT),
    CHANNELS("access.channels", "", Kind.LIST),
    USERS("access.users", "", Kind.LIST),
    FOUR_EYES("access.fourEyes", "", Kind.LIST),
    OUTSIDERS("access.outsiders", "", Kind.LIST),
    GRANTS("access.grants", "", Kind.ENTRIES),
    PEOPLE("access.people", "", Kind.ENTRIES),
    RULES("approvals.rules", "", Kind.ENTRIES),
    SLACK_BOT_TOKEN("slack.botToken", "SLACK_BOT_TOKEN", Kind.SECRET),
    SLACK_SIGNING_SECRET("slack.signingSecret", "SLACK_SIGNING_SECRET", Kind.SECRET),
    SLACK_APP_TOKEN("slack.appToken", "SLACK_APP_TOKEN", Kind.SECRET),
    SLACK_API_URL("slack.apiUrl", "SLACK_API_URL", Kind.TEXT),
    DINGTALK_CLIENT_ID("dingtalk.clientId", "DINGTALK_CLIENT_ID", Kind.TEXT),
    DINGTALK_CLIENT_SECRET("dingtalk.clientSecret", "DINGTALK_CLIENT_SECRET", Kind.SECRET),
    DINGTALK_CORP_ID("dingtalk.corpId", "DINGTALK_CORP_ID", Kind.TEXT),
    DINGTALK_API_URL("dingtalk.apiUrl", "DINGTALK_API_URL", Kind.TEXT),
    DINGTALK_MODE("dingtalk.mode", "", Kind.TEXT),
    DINGTALK_CARD_TEMPLATE("dingtalk.cardTemplateId", "DINGTALK_CARD_TEMPLATE_ID", Kind.TEXT),
    DINGTALK_CALLS("dingtalk.callsPerMonth", "", Kind.TEXT),
    DINGTALK_PUSHES("dingtalk.pushesPerMonth", "", Kind.TEXT),
    ACCESS_KEY_ID("cloud.accessKeyId", "ALIBABA_CLOUD_ACCESS_KEY_ID", Kind.TEXT),
    ACCESS_KEY_SECRET("cloud.accessKeySecret", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", Kind.SECRET),
    SECURITY_TOKEN("cloud.securityToken", "ALIBABA_CLOUD_SECURITY_TOKEN", Kind.SECRET),
    CLOUD_PROFILE("cloud.profile", "ALIBABA_CLOUD_PROFILE", Kind.TEXT),
    CLOUD_CONFIG_FILE("cloud.configFile", "ALIBABA_CLOUD_CONFIG_FILE", Kind.TEXT),
    CLOUD_OFFERED_PROFILES("cloud.offeredProfiles", "", Kind.LIST),
    CLOUD_HOME_REGION("cloud.homeRegion", "", Kind.TEXT),
    CLOUD_ENDPOINT_URL("cloud.endpointUrl", "ALIBABA_CLOUD_ENDPOINT_URL", Kind.TEXT),
    CLOUD_CREATE_BODY("cloud.createBody", "", Kind.TEXT),
    CLOUD_REGIONS("cloud.regions", "", Kind.LIST),
    CLOUD_VERSIONS("cloud.versions", "", Kind.LIST),
    CLOUD_FOLLOW_UP_MINUTES("cloud.followUpMinutes", "", Kind.TEXT),
    DATABASE_URL("database.url", "DATABASE_URL", Kind.TEXT),
    DATABASE_USER("database.user", "DATABASE_USER", Kind.TEXT),
    DATABASE_PASSWORD("database.password", "DATABASE_PASSWORD", Kind.SECRET),
    METRICS_TOKEN("metrics.token", "METRICS_TOKEN", Kind.SECRET),
    LOG_FORMAT("log.format", "", Kind.TEXT);

    private final String path;
    private final String variable;
    private final Kind kind;

    Key(String path, String variable, Kind kind) {
        this.path = path;
        this.variable = variable;
        this.kind = kind;
    }

    /** Where it would stand in the file; for a secret, where it must not stand. */
    String path() {
        return path;
    }

    /** What may stand in the file: for a secret, the path of a file that holds it. */
    String filePath() {
        return kind == Kind.SECRET ? path + "File" : path;
    }

    /** The first part of its path; empty when it stands alone. */
    String section() {
        return path.contains(".") ? path.substring(0, path.indexOf('.')) : "";
    }

    Optional<String> variable() {
        return variable.isEmpty() ? Optional.empty() : Optional.of(variable);
    }

    Kind kind() {
        return kind;
    }

    /** How a sentence names it: by both names where it has two. */
    String label() {
        return variable().map(known -> filePath() + " (" + known + ")").orElse(filePath());
    }

    /** The key that stands in the file under this path. */
    static Optional<Key> at(String filePath) {
        return Arrays.stream(values())
                .filter(key -> key.filePath().equals(filePath))
                .findFirst();
    }

    /** What a key holds. */
    enum Kind {
        TEXT,
        LIST,
        /** A list of objects with keys of their own. */
        ENTRIES,
        SECRET
    }
}
