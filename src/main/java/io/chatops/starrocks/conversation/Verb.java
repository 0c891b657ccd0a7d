package io.chatops.starrocks.conversation;

import java.util.List;

/** One thing that can be asked for by a word. Runs on a thread that may wait for the cloud; answers its audience, always. */
interface Verb {
    /** The words that name it, in both languages; small letters. */
    List<String> names();

    /** The first of the words that name it; a verb may be meant by saying nothing as well. */
    default String name() {
        return names().stream().filter(name -> !name.isEmpty()).findFirst().orElseThrow();
    }

    /** How many plain words it takes after its name; a longer line is read as free text. */
    default int takes() {
        return 1;
    }

    /** Whether it may lead to a change in the cloud, and so needs a place where that is allowed. */
    default boolean writes() {
        return false;
    }

    /** Answers. */
    void answer(CommandLine line, Audience audience);
}
