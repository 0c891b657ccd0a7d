/** Who somebody is and what the configuration lets them do. */
@NullMarked
package io.chatops.starrocks.access;

import org.jspecify.annotations.NullMarked;
