package io.chatops.starrocks.conversation;

import java.util.List;

/** Goes on with the draft that was changed last. */
final class ResumeVerb implements Verb {
    private final Creation creation;

    ResumeVerb(Creation creation) {
        this.creation = creation;
    }

    @Override
    public List<String> names() {
        return List.of("resume", "continue", "继续");
    }

    @Override
    public int takes() {
        return 0;
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        creation.resume(audience);
    }
}
