package io.chatops.starrocks.conversation;

import java.util.List;

/** Opens the wizard. */
final class CreateVerb implements Verb {
    private final Creation creation;

    CreateVerb(Creation creation) {
        this.creation = creation;
    }

    @Override
    public List<String> names() {
        return List.of("create", "new", "创建", "新建");
    }

    @Override
    public boolean writes() {
        return true;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        creation.begin(line, audience);
    }
}
