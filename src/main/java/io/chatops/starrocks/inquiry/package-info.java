/** Questions about instances: read from a line or a button, asked of the cloud at once, and answered to the person who asked. */
@NullMarked
package io.chatops.starrocks.inquiry;

import org.jspecify.annotations.NullMarked;
