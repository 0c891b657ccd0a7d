package io.chatops.starrocks.conversation;

import java.util.List;

/** Verbs of the outward contract that do not exist yet: they are known, and say so. */
final class NotOfferedVerb implements Verb {
    @Override
    public List<String> names() {
        return List.of("requests");
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        audience.whisper(Answers.notOffered(audience.words(), line.verb()));
    }
}
