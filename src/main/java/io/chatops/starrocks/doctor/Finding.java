package io.chatops.starrocks.doctor;

import java.util.Arrays;
import java.util.List;

/**
 * One thing that was found. Its words stand in the bundle {@code doctor} under {@code key}, and under {@code key.do} what to do about
 * it, with the same arguments; whatever is not {@link Verdict#OK} has both.
 *
 * @param matter what was looked at
 * @param key without the name of the bundle
 * @param arguments what fills the words in: none of them is a secret
 */
public record Finding(Verdict verdict, Matter matter, String key, List<String> arguments) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** It is as it should be. */
    public static Finding ok(Matter matter, String key, Object... arguments) {
        return of(Verdict.OK, matter, key, arguments);
    }

    /** It is not as it should be, and the bot runs all the same. */
    public static Finding warning(Matter matter, String key, Object... arguments) {
        return of(Verdict.WARNING, matter, key, arguments);
    }

    /** Something that is needed does not work. */
    public static Finding fault(Matter matter, String key, Object... arguments) {
        return of(Verdict.FAULT, matter, key, arguments);
    }

    /** It could not be told. */
    public static Finding unknown(Matter matter, String key, Object... arguments) {
        return of(Verdict.UNKNOWN, matter, key, arguments);
    }

    static Finding of(Verdict verdict, Matter matter, String key, Object... arguments) {
        return new Finding(
                verdict,
                matter,
                key,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    boolean is(Verdict other) {
        return verdict == other;
    }
}
