/** The neutral model of a conversation: what comes in, what is shown, and the ports that a platform's adapter fills. */
@NullMarked
package io.chatops.starrocks.chat;

import org.jspecify.annotations.NullMarked;
