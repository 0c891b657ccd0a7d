package io.chatops.starrocks.doctor;

import java.util.List;
import java.util.function.Consumer;

/**
 * A fault, where it is planted, and what the line about it has to say.
 *
 * @param code the exit code
 * @param beginning how the line begins
 */
record Plant(String name, Consumer<Installation> to, int code, String beginning, List<String> words) {
    /** Something that the configuration does not get past. */
    static Plant refusal(String matter, String name, Consumer<Installation> to, String... words) {
        return new Plant(name, to, 2, "FAULT    [" + matter + "]", List.of(words));
    }

    /** Something that is needed does not work. */
    static Plant fault(String matter, String name, Consumer<Installation> to, String... words) {
        return new Plant(name, to, 1, "FAULT    [" + matter + "]", List.of(words));
    }

    /** Something is not as it should be, and the bot runs all the same. */
    static Plant warning(String matter, String name, Consumer<Installation> to, String... words) {
        return new Plant(name, to, 0, "warning  [" + matter + "]", List.of(words));
    }

    @Override
    public String toString() {
        return name;
    }
}
