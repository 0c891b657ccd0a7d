package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Tone;
import java.util.List;
import java.util.Optional;

/** Short answers that need nothing but words. */
final class Answers {
    private Answers() {}

    static Card help(Words words) {
        return Card.saying(Tone.PLAIN, words.get("answer.help.title"), words.get("answer.help.text"))
                .withButtons(List.of(new Button(
                        Actions.CREATE, "-", words.get("answer.help.create"), Button.Style.PRIMARY, Optional.empty())));
    }

    static Card notOffered(Words words, String verb) {
        return Card.saying(
                Tone.WARNING, words.get("answer.not_offered", verb), words.get("answer.not_offered.instead"));
    }

    /** A refusal names what would have to be added, and where. */
    static Card refused(Words words, AccessPolicy.Missing missing) {
        return Card.saying(
                Tone.WARNING,
                words.get("answer.not_allowed"),
                words.get("answer.not_allowed.add", missing.key(), missing.id()));
    }
}
