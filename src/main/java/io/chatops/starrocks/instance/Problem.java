package io.chatops.starrocks.instance;

import java.util.List;

/**
 * What is wrong with an answer, without words: the texts have a sentence for each code that says what is allowed.
 *
 * @param field the name of the field where it stands: a parameter's interface name, or {@link #PASSWORD}
 * @param code the key of the sentence, after {@code rule.}
 * @param arguments what the sentence names: bounds and allowed values, never what was typed
 */
public record Problem(String field, String code, List<Object> arguments) {
    /** The field of the password, which is no {@link Parameter}. */
    public static final String PASSWORD = "AdminPassword";

    public Problem {
        arguments = List.copyOf(arguments);
    }

    static Problem of(Parameter parameter, String code, Object... arguments) {
        return new Problem(parameter.wire(), code, List.of(arguments));
    }
}
