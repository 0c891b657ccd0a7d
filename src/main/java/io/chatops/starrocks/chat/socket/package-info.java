/** One WebSocket to a chat platform, which the bot opens itself where no platform can reach it: dialled, kept, watched and left. */
@NullMarked
package io.chatops.starrocks.chat.socket;

import org.jspecify.annotations.NullMarked;
