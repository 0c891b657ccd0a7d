package io.chatops.starrocks.doctor;

import java.util.Locale;

/** What is looked at, in the order of the lines. {@code docs/troubleshooting.md} has a heading for each. */
public enum Matter {
    CONFIGURATION,
    FILES,
    ACCESS,
    SERVER,
    PUBLIC_URL,
    DATABASE,
    DATABASE_TABLES,
    SLACK_TOKEN,
    SLACK_SCOPES,
    SLACK_SIGNING,
    SLACK_SOCKET,
    SLACK_APP,
    SLACK_IDS,
    DINGTALK_APP,
    DINGTALK_CORP,
    DINGTALK_CARDS,
    DINGTALK_INBOUND,
    DINGTALK_BOOK,
    CLOUD_IDENTITY,
    CLOUD_ENDPOINTS,
    CLOUD_RIGHTS,
    CLOUD_ROLE,
    CLOCK;

    /** How lines and headings call it, in every language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
