package io.chatops.starrocks.access;

import java.util.List;
import java.util.stream.Stream;

/** Lists of ids. */
final class Lists {
    private Lists() {}

    /** Whether a list that was written out takes in an id: by the id, or by the word for any. An empty one takes in nothing. */
    static boolean allow(List<String> ids, String id) {
        return ids.contains(AccessPolicy.ANY) || ids.contains(id);
    }

    /** The ids of both, each once. */
    static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
