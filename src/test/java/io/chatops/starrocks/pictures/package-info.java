/** Pictures of the conversation for docs/, drawn from what the bot really sent. */
@NullMarked
package io.chatops.starrocks.pictures;

import org.jspecify.annotations.NullMarked;
