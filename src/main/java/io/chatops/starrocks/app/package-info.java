/** The one composition root: makes every part, starts and stops it, and sets up what all of them share. */
@NullMarked
package io.chatops.starrocks.app;

import org.jspecify.annotations.NullMarked;
