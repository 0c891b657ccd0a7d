/** The command line. */
@NullMarked
package io.chatops.starrocks.cli;

import org.jspecify.annotations.NullMarked;
