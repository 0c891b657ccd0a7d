package io.chatops.starrocks.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Something that the program can be told to do. */
interface Command {
    /** The word that names it. */
    String name();

    /** What it does, in a line. */
    String description();

    /** What may be said to it. */
    default List<Option> options() {
        return List.of();
    }

    /** What it is divided into. */
    default List<Command> commands() {
        return List.of();
    }

    /**
     * Does it.
     *
     * @param options the values of what was said to it, by the names of the options; of a flag it is its name
     * @return the exit code: 0 fine, 1 a check failed, 2 wrong usage or configuration
     * @throws BadUsage when this cannot be said to it
     */
    int run(Map<String, String> options) throws BadUsage, IOException, InterruptedException;
}
