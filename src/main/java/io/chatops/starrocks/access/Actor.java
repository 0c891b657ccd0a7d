package io.chatops.starrocks.access;

/**
 * A person of a chat platform, by ids alone: names change and can be chosen freely.
 *
 * @param platform an opaque name of the platform, never looked into by the core
 * @param tenant the workspace or corp
 * @param user the person's id within it
 */
public record Actor(String platform, String tenant, String user) {
    /** One text that names this person among all; for keys and the record. */
    public String key() {
        return platform + ":" + tenant + ":" + user;
    }

    @Override
    public String toString() {
        return key();
    }
}
