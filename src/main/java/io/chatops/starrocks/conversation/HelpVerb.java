package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Aim;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import java.util.ArrayList;
import java.util.List;

/** What this person may do here. */
final class HelpVerb implements Verb {
    private final Gate gate;

    HelpVerb(Gate gate) {
        this.gate = gate;
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
        var spot = Audience.spot(audience.place());
        var missing = gate.asking(audience.actor(), spot, Aim.of(Aim.CREATE));
        sections.add(new Section.Text(
                missing.map(lacking -> readOnly(words, lacking)).orElseGet(() -> words.get("answer.help.may_create"))));
        var rules = gate.rulesAt(spot);
        if (missing.isEmpty() && !rules.isEmpty()) {
            sections.add(new Section.Text(words.get("answer.help.rules", String.join(", ", rules))));
        }
        if (gate.administers(audience.actor())) {
            sections.add(new Section.Text(words.get("answer.help.administers") + "\n" + words.get("admin.help")));
        }
        sections.add(new Section.Footnote(words.get("answer.help.examples")));
        var buttons = missing.isPresent() ? List.<Button>of() : List.of(Answers.create(words));
        audience.whisper(new Card(words.get("answer.help.title"), Tone.PLAIN, sections, buttons, List.of()));
    }

    private static String readOnly(Words words, AccessPolicy.Missing lacking) {
        return lacking.why() == AccessPolicy.Why.NOT_GRANTED
                ? words.get("answer.help.read_only", lacking.key(), lacking.id())
                : words.get("answer.help.looking") + " " + Answers.reason(words, lacking);
    }
}
