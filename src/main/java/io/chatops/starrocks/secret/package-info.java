/** What must not be seen: values that guard themselves, the mask that every outlet passes, and the box that holds passwords in memory. */
@NullMarked
package io.chatops.starrocks.secret;

import org.jspecify.annotations.NullMarked;
