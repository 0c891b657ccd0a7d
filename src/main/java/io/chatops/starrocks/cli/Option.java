package io.chatops.starrocks.cli;

/**
 * What may be said to a command after its name.
 *
 * @param name with its two dashes
 * @param values what it takes, as it is to be read; empty for a flag, which takes nothing
 */
record Option(String name, String values, String description) {
    static Option flag(String name, String description) {
        return new Option(name, "", description);
    }

    boolean takesValue() {
        return !values.isEmpty();
    }

    /** How it is written. */
    String form() {
        return takesValue() ? name + "=" + values : name;
    }
}
