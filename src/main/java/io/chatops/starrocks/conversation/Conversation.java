package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.instance.Rules;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Worker;
import io.chatops.starrocks.secret.EntryLinks;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Puts the parts of the conversation together. */
public final class Conversation {
    private Conversation() {}

    /**
     * A bot that answers.
     *
     * @param links to the page on which passwords are entered; empty when they are typed in forms
     * @param ids random and not to be guessed: names sessions, drawings and errors
     * @param background where answers of the cloud are waited for
     * @param tally counts what people do
     */
    public static Bot bot(
            Chats chats,
            Gate gate,
            CreationOptions options,
            ConversationStore sessions,
            Passwords passwords,
            Optional<EntryLinks> links,
            CloudAccounts accounts,
            Recall recall,
            Shelves shelves,
            Desk desk,
            Worker worker,
            Painter painter,
            Oversight oversight,
            Inquiries inquiries,
            Supplier<String> ids,
            ExecutorService background,
            Tally tally) {
        var wording = new Wording();
        var lookup = new Lookup(accounts, recall, options);
        var forms = new WizardForms(ids, options);
        var regions = options.allowed(Region.ALL).stream().map(Region::id).collect(Collectors.toSet());
        var rules = new Rules(regions, new HashSet<>(accounts.profiles()));
        var page = links.map(made -> new PasswordPage(made, sessions, passwords, desk::provideSecret, worker::nudge));
        var pages = new WizardPages(sessions, passwords, page, lookup, rules, forms, Foresight.at(desk), wording);
        var wizard = new Wizard(sessions, passwords, lookup, rules, forms, pages, background);
        var refusals = new Refusals(oversight.mode());
        var record = new RefusalRecord(oversight.audit(), oversight.time());
        var creation =
                new Creation(sessions, passwords, page, wizard, pages, forms, desk, refusals, ids, shelves.proposals());
        var posting = new Posting(sessions, passwords, page, pages, forms, desk, painter, refusals);
        var approving = new Approving(oversight, desk, worker, painter, refusals, record, new ReasonForms(ids), forms);
        var decisions = new Decisions(
                desk, worker, painter, creation, forms, refusals, approving, links.map(PasswordCard::new));
        var breakdowns = new Breakdowns(ids);
        var overview = new Requests(oversight, sessions);
        var home = new HomePage(gate, wording, overview, breakdowns, oversight.time(), background);
        var requests = new RequestDesk(overview, decisions::confirm, approving, creation, oversight.time(), home);
        var admin = new AdminVerb(oversight, record);
        var verbs = new ArrayList<Verb>(List.of(
                new HelpVerb(gate),
                new CreateVerb(creation),
                new ResumeVerb(creation),
                new StartVerb(accounts, lookup, shelves.proposals()),
                new ProfileVerb(accounts),
                new ParamsVerb(Words.all()),
                requests,
                admin));
        verbs.addAll(InquiryVerb.all(inquiries));
        var text = new FreeText(shelves.topics(), shelves.requests(), requests, oversight.masker());
        return new Bot(
                chats,
                gate,
                wording,
                wizard,
                new FormDesk(
                        chats,
                        wording,
                        wizard,
                        pages,
                        forms,
                        creation,
                        posting,
                        decisions,
                        approving,
                        home,
                        breakdowns,
                        tally),
                new Verbs(verbs),
                text,
                creation,
                decisions,
                requests,
                home,
                admin,
                record,
                inquiries,
                page.map(there -> new PasswordArrivals(there, sessions, wizard, pages, chats, background)),
                breakdowns,
                tally);
    }
}
