/** What is kept in memory only, for a bounded time, and is lost with the process by design. */
@NullMarked
package io.chatops.starrocks.store.memory;

import org.jspecify.annotations.NullMarked;
