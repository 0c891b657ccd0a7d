package io.chatops.starrocks.operation;

/**
 * A message that shows an operation. Messages are a view: a copy that was drawn at an earlier version is drawn again.
 *
 * @param platform an opaque name
 * @param tenant the workspace or corp
 * @param channel where it stands
 * @param message the platform's id of it
 * @param drawn the version of the operation that it shows
 */
public record Copy(String platform, String tenant, String channel, String message, long drawn) {
    /** This copy, showing a version. */
    public Copy drawnAt(long version) {
        return new Copy(platform, tenant, channel, message, version);
    }
}
