/** A simulated Slack workspace on loopback: the real wire, the real limits, and people who act in it. */
@NullMarked
package io.chatops.starrocks.sandbox.slack;

import org.jspecify.annotations.NullMarked;
