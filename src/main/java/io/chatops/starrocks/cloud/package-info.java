/** What the product needs of a cloud: ports named by the field, and failures named by what to do next. */
@NullMarked
package io.chatops.starrocks.cloud;

import org.jspecify.annotations.NullMarked;
