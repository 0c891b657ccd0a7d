/** Facts of the field as data: what an instance may be, in the words of the cloud's interface and of the founding document. */
@NullMarked
package io.chatops.starrocks.catalog;

import org.jspecify.annotations.NullMarked;
