package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import java.util.ArrayList;
import java.util.List;

/** What this person may do here. */
final class HelpVerb implements Verb {
    private final AccessPolicy access;

    HelpVerb(AccessPolicy access) {
        this.access = access;
    }

    @Override
    public List<String> names() {
        return List.of("", "help", "帮助");
    }

    @Override
    public int takes() {
        return 0;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        var words = audience.words();
        var sections = new ArrayList<Section>();
        sections.add(new Section.Text(words.get("answer.help.text")));
        var missing = access.missing(audience.actor(), audience.place().channel());
        sections.add(
                new Section.Text(missing.map(lacking -> words.get("answer.help.read_only", lacking.key(), lacking.id()))
                        .orElseGet(() -> words.get("answer.help.may_create"))));
        sections.add(new Section.Footnote(words.get("answer.help.examples")));
        var buttons = missing.isPresent() ? List.<Button>of() : List.of(Answers.create(words));
        audience.whisper(new Card(words.get("answer.help.title"), Tone.PLAIN, sections, buttons, List.of()));
    }
}
