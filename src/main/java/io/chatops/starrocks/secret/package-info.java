/**
 * What must not be seen: values that guard themselves, the mask that every outlet passes, the box that holds passwords in
 * memory, and the tickets of the page on which they are entered.
 */
@NullMarked
package io.chatops.starrocks.secret;

import org.jspecify.annotations.NullMarked;
