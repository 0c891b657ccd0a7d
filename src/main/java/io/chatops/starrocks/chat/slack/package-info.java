/** Slack: Bolt behind our own front; payloads in, Block Kit out. */
@NullMarked
package io.chatops.starrocks.chat.slack;

import org.jspecify.annotations.NullMarked;
