/** A simulated DingTalk organisation on loopback: the real wire of the open platform, its limits, and people who act in it. */
@NullMarked
package io.chatops.starrocks.sandbox.dingtalk;

import org.jspecify.annotations.NullMarked;
