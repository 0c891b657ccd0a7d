package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Eligibility;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Status;
import java.util.Comparator;
import java.util.List;

/** What somebody has under way and what waits for them: the one source of the list and of the bot's own page. */
final class Requests {
    /** Rows of one kind; what is more is counted. */
    static final int ROWS = 8;

    private static final int LOOKED_AT = 100;

    private final Oversight oversight;
    private final ConversationStore sessions;

    Requests(Oversight oversight, ConversationStore sessions) {
        this.oversight = oversight;
        this.sessions = sessions;
    }

    /** As it is now; rights are asked anew. */
    Overview of(Actor actor) {
        var asked = oversight.gate().identities().accounts(actor).stream()
                .flatMap(account -> oversight.journal().askedBy(account, LOOKED_AT).stream())
                .sorted(Comparator.comparing(Operation::created).reversed())
                .toList();
        var drafts = sessions.unfinished(actor).stream()
                .filter(session -> !session.draft().answers().isEmpty())
                .toList();
        var waiting = oversight.journal().in(List.of(Status.AWAITING_APPROVAL), LOOKED_AT).stream()
                .filter(operation -> waitsFor(actor, operation))
                .toList();
        return new Overview(
                drafts,
                asked.stream()
                        .filter(operation -> !operation.status().settled())
                        .toList(),
                waiting,
                asked.stream().filter(operation -> operation.status().settled()).toList());
    }

    private boolean waitsFor(Actor actor, Operation operation) {
        var approvals = operation.approvals();
        return !approvals.approvedBy(actor, oversight.gate().identities())
                && approvals
                        .demand()
                        .filter(demand -> mayApprove(actor, operation, demand))
                        .isPresent();
    }

    private boolean mayApprove(Actor actor, Operation operation, Demand demand) {
        var eligibility = oversight
                .gate()
                .mayApprove(
                        actor,
                        operation.requester(),
                        operation.origin().spot(),
                        demand,
                        operation.approvals().escalated());
        return eligibility == Eligibility.YES;
    }

    /**
     * Everything of one person.
     *
     * @param drafts wizards that were not posted
     * @param open asked for by them and not at an end
     * @param waiting for their approval
     * @param ended asked for by them, the newest first
     */
    record Overview(List<Session> drafts, List<Operation> open, List<Operation> waiting, List<Operation> ended) {
        boolean isEmpty() {
            return drafts.isEmpty() && open.isEmpty() && waiting.isEmpty() && ended.isEmpty();
        }
    }
}
