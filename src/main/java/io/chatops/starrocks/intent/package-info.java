/** How a line of chat is understood: a deterministic, explainable router from text to intent and slots, English and Chinese. */
@NullMarked
package io.chatops.starrocks.intent;

import org.jspecify.annotations.NullMarked;
