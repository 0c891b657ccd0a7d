/** The words for people, in English and Chinese: bundles, and the language a person reads. */
@NullMarked
package io.chatops.starrocks.text;

import org.jspecify.annotations.NullMarked;
