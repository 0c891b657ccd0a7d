/** What was asked for and what became of it: one state machine, a journal that remembers it, and the worker that carries it out. */
@NullMarked
package io.chatops.starrocks.operation;

import org.jspecify.annotations.NullMarked;
