/** DingTalk: our own stream client and calls over java.net.http; frames in, messages and cards out. */
@NullMarked
package io.chatops.starrocks.chat.dingtalk;

import org.jspecify.annotations.NullMarked;
