package io.chatops.starrocks.operation;

/**
 * A message that shows an operation. Messages are a view: a copy that was drawn at an earlier version is drawn again.
 *
 * @param platform an opaque name
 * @param tenant the workspace or corp
 * @param channel where it stands
 * @param message the platform's id of it; empty for a copy that is owed, until it was posted as one of its own
 * @param drawn the version of the operation that it shows
 */
public record Copy(String platform, String tenant, String channel, String message, long drawn) {
    /** A place where the operation is to be shown and is not yet. */
    public static Copy owed(String platform, String tenant, String channel) {
        return new Copy(platform, tenant, channel, "", 0);
    }

    /** Whether this is no message, but says that one is to be posted there; or was, once it is {@link #settled}. */
    public boolean isOwed() {
        return message.isEmpty();
    }

    /** What is owed no more: posted, or given up. It is never behind again. */
    public Copy settled() {
        return drawnAt(Long.MAX_VALUE);
    }

    /** This copy, showing a version. */
    public Copy drawnAt(long version) {
        return new Copy(platform, tenant, channel, message, version);
    }
}
