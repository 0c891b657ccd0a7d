package io.chatops.starrocks.conversation;

import java.util.List;

/** What may be done here. */
final class HelpVerb implements Verb {
    @Override
    public List<String> names() {
        return List.of("", "help", "帮助");
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        audience.whisper(Answers.help(audience.words()));
    }
}
