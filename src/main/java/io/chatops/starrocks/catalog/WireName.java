package io.chatops.starrocks.catalog;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/** Finds the constant that the interface calls by a name; capitals do not count, since people type these words too. */
final class WireName {
    private WireName() {}

    static <E extends Enum<E>> Optional<E> find(E[] values, Function<E, String> wire, String name) {
        return Arrays.stream(values)
                .filter(value -> wire.apply(value).equalsIgnoreCase(name.strip()))
                .findFirst();
    }
}
