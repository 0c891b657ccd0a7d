package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Option;
import java.util.List;

/**
 * The entries under a question, of which a number means one.
 *
 * @param from the first that was shown
 */
record Listing(List<Option> entries, int from) {
    static final Listing NONE = new Listing(List.of(), 0);

    Listing {
        entries = List.copyOf(entries);
    }
}
