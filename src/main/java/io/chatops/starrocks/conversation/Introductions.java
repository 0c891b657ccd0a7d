package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Identities;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Mention;
import java.util.List;

/** Names people on a platform that cannot show their account: by the name that the table of people has for them. Pure. */
final class Introductions {
    private final Identities identities;
    private final String platform;

    Introductions(Identities identities, String platform) {
        this.identities = identities;
        this.platform = platform;
    }

    Card of(Card card) {
        var sections = card.sections().stream().map(this::of).toList();
        var mentions = card.mentions().stream().map(this::of).toList();
        var buttons = card.buttons().stream()
                .map(button -> button.offeredTo(
                        button.offered().stream().map(this::here).toList()))
                .toList();
        return new Card(card.title(), card.tone(), sections, buttons, mentions);
    }

    Form of(Form form) {
        var fields = form.fields().stream().map(this::of).toList();
        return new Form(
                form.id(), form.rendering(), form.title(), form.progress(), fields, form.submit(), form.close());
    }

    private Section of(Section section) {
        return section instanceof Section.Facts facts ? new Section.Facts(of(facts.facts())) : section;
    }

    private Field of(Field field) {
        return field instanceof Field.Facts facts ? new Field.Facts(of(facts.facts())) : field;
    }

    private List<Fact> of(List<Fact> facts) {
        return facts.stream()
                .map(fact -> fact.who().isEmpty()
                        ? fact
                        : Fact.of(
                                fact.label(), fact.who().stream().map(this::of).toList()))
                .toList();
    }

    /** A button is drawn for accounts; who has none here does not see it here. */
    private Mention here(Mention mention) {
        return mention instanceof Mention.Person person
                ? identities.meant(person.actor(), platform).map(Mention::of).orElse(mention)
                : mention;
    }

    /** Whoever has an account of this platform is named by it where the policy or the press named that one. */
    private Mention of(Mention mention) {
        if (!(mention instanceof Mention.Person person)) {
            return mention;
        }
        var actor = identities.meant(person.actor());
        if (actor.platform().equals(platform)) {
            return Mention.of(actor);
        }
        return new Mention.Named(identities.name(actor).orElse(actor.user()));
    }
}
