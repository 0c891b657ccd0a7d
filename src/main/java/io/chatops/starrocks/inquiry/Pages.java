package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Page;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a list to its end: up to 100 a call, the most that the interface gives, and on while a page is full. */
final class Pages {
    /** How many a message shows. */
    static final int SHOWN = 10;

    private static final int FETCHED = 100;

    /** Nobody reads more, and each further hundred is another call. */
    private static final int MOST = 2000;

    private Pages() {}

    /**
     * All items, each once: one that moved to the next page while it was read would come twice.
     *
     * @param ask gives a page by its number and size
     * @param id tells items apart
     */
    static <T> CloudResult<Page<T>> all(
            BiFunction<Integer, Integer, CloudResult<Page<T>>> ask, Function<T, Object> id) {
        List<T> found = new ArrayList<>();
        for (int number = 1; ; number++) {
            var answer = ask.apply(number, FETCHED);
            if (!(answer instanceof CloudResult.Answered<Page<T>> answered)) {
                return answer;
            }
            var page = answered.value();
            found.addAll(page.items());
            if (page.items().size() < FETCHED || found.size() >= MOST) {
                var once = once(found, id);
                boolean complete = page.items().size() < FETCHED;
                int total = complete ? once.size() : Math.max(page.total(), once.size());
                return new CloudResult.Answered<>(new Page<>(once, total), answered.requestId());
            }
        }
    }

    /** How many pages of a message that makes; at least one. */
    static int count(int total) {
        return Math.max(1, (total + SHOWN - 1) / SHOWN);
    }

    /** The items of a page of a message. */
    static <T> List<T> shown(List<T> all, int page) {
        return all.stream().skip((page - 1L) * SHOWN).limit(SHOWN).toList();
    }

    private static <T> List<T> once(List<T> found, Function<T, Object> id) {
        return List.copyOf(found.stream()
                .collect(Collectors.toMap(id, item -> item, (first, second) -> first, LinkedHashMap::new))
                .values());
    }
}
