package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Makes messages of answers: under each how to ask it again and when it was asked, and buttons whose meaning is kept here. */
final class Cards {
    /** The name of every button under an answer. */
    static final String ACTION = "inquiry";

    private final Meanings meanings;
    private final Supplier<String> ids;
    private final InstantSource time;

    Cards(Meanings meanings, Supplier<String> ids, InstantSource time) {
        this.meanings = meanings;
        this.ids = ids;
        this.time = time;
    }

    /** The private answer. */
    Card of(Answer answer, Inquiry inquiry, Asker asker, Scene scene) {
        var plain = plain(answer, inquiry, scene);
        var buttons = new ArrayList<Button>();
        answer.steps().forEach(step -> buttons.add(button(step.deed(), step.inquiry(), step.label(), asker, scene)));
        if (!asker.place().direct()) {
            buttons.add(button(new Meaning.Show(plain), inquiry, scene.get("query.step.show"), asker, scene));
        }
        return plain.withButtons(buttons);
    }

    /** The answer without anything to press. */
    static Card plain(Answer answer, Inquiry inquiry, Scene scene) {
        var sections = new ArrayList<>(answer.sections());
        sections.add(new Section.Footnote(where(inquiry, scene)));
        sections.add(new Section.Footnote(inquiry.command(scene.get("query.command"))));
        return new Card(answer.title(), answer.tone(), sections, List.of(), List.of());
    }

    /** The same for everybody, with who asked. */
    static Card shown(Card card, Asker asker, String label) {
        var sections = new ArrayList<>(card.sections());
        sections.add(new Section.Facts(List.of(Fact.of(label, asker.actor()))));
        return new Card(card.title(), card.tone(), sections, List.of(), List.of());
    }

    private static String where(Inquiry inquiry, Scene scene) {
        var region = inquiry.scope().everywhere()
                ? scene.get("query.everywhere")
                : scene.words().region(inquiry.scope().region());
        var account = inquiry.scope()
                .profile()
                .map(name -> " · " + scene.get("query.profile", name))
                .orElse("");
        return region + account + " · "
                + scene.get(
                        "query.asof",
                        scene.words().second(scene.asked()),
                        scene.words().zone());
    }

    private Button button(Meaning.Deed deed, Inquiry inquiry, String label, Asker asker, Scene scene) {
        var id = ids.get();
        meanings.put(id, new Meaning(asker.actor(), deed, inquiry.command(scene.get("query.command")), time.instant()));
        return Button.of(ACTION, id, label);
    }
}
