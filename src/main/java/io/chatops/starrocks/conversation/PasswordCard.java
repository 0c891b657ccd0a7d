package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.secret.EntryLinks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The way to the page for an operation's password, with a link of its own each time: for its requester alone. */
final class PasswordCard {
    private final EntryLinks links;

    PasswordCard(EntryLinks links) {
        this.links = links;
    }

    Card of(Operation operation, Words words) {
        var link = links.issue(PasswordPage.entry(operation, words.language(), Optional.empty()));
        var title = words.get("answer.password.link", operation.plan().name());
        var said = Card.saying(Card.Tone.WAITING, title, words.get("answer.password.link.text"));
        var sections = new ArrayList<>(said.sections());
        sections.add(link.use(address -> new Card.Section.Link(words.get("wizard.password.page.open"), address)));
        return new Card(title, Card.Tone.WAITING, sections, List.of(), List.of());
    }
}
