/**
 * What the simulated chat services are built on: one lock with a bell, doors for HTTP and for WebSockets on loopback, trouble on demand
 * there, the ledger of what passed, a person's browser, and the transcript of what people see.
 */
@NullMarked
package io.chatops.starrocks.sandbox.stage;

import org.jspecify.annotations.NullMarked;
