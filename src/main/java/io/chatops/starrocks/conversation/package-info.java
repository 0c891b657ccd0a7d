/** The conversation itself: the wizard and its steps, the cards of operations, and what is said to whom. Knows no platform. */
@NullMarked
package io.chatops.starrocks.conversation;

import org.jspecify.annotations.NullMarked;
