package io.chatops.starrocks.chat;

import java.util.Optional;

/**
 * An open form on somebody's screen.
 *
 * @param tenant the workspace or corp
 * @param view the platform's id of it
 * @param state what it showed when it was seen last: an update made for another state is refused by the platform
 */
public record FormRef(String platform, String tenant, String view, Optional<String> state) {}
