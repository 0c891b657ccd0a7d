/** One WebSocket to a chat platform, which the bot opens itself where no platform can reach it, and how long to wait before another. */
@NullMarked
package io.chatops.starrocks.chat.socket;

import org.jspecify.annotations.NullMarked;
