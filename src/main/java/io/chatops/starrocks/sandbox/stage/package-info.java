/** What the simulated chat services are built on: one lock with a bell, and gates that hold calls back. */
@NullMarked
package io.chatops.starrocks.sandbox.stage;

import org.jspecify.annotations.NullMarked;
