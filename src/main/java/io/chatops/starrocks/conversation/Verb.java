package io.chatops.starrocks.conversation;

import java.util.List;

/** One thing that can be asked for by a word. Runs on a thread that may wait for the cloud; answers its audience, always. */
interface Verb {
    /** The words that name it, in both languages; small letters. */
    List<String> names();

    /** Answers. */
    void answer(CommandLine line, Audience audience);
}
