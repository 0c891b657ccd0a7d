/**
 * What the simulated chat services are built on: one lock with a bell, the ledger of what passed, gates that hold calls back, a
 * loopback server, a door for WebSockets, a person's browser, and the transcript of what people see.
 */
@NullMarked
package io.chatops.starrocks.sandbox.stage;

import org.jspecify.annotations.NullMarked;
