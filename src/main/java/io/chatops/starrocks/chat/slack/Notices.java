package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Optional;

/** The adapter's own few sentences, in both languages at once: it speaks only when it could not find out whom it speaks to. */
final class Notices {
    private final Texts english = Texts.in(Language.ENGLISH, SlackOut.PLATFORM);
    private final Texts chinese = Texts.in(Language.CHINESE, SlackOut.PLATFORM);

    String both(String key) {
        return english.get(key) + " " + chinese.get(key);
    }

    Card busy() {
        return Card.saying(Card.Tone.WARNING, both("slack.busy"));
    }

    /** The entry of a list that came too late, or not at all. */
    Option unread() {
        return Option.unread(english.get("slack.list"), chinese.get("slack.list"));
    }

    Card away() {
        return Card.saying(Card.Tone.BAD, both("slack.away"));
    }

    /** A page without questions in place of a form. */
    Form page(String formId, String title, String text) {
        return new Form(
                formId,
                "notice",
                title,
                Optional.empty(),
                List.of(new Field.Note(text)),
                Optional.empty(),
                both("slack.close"));
    }
}
