package io.chatops.starrocks.outages;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.FakeDirectory;
import io.chatops.starrocks.operation.FakeSwitch;
import io.chatops.starrocks.operation.Ids;
import io.chatops.starrocks.operation.Ledger;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.JdbcJournal;
import io.chatops.starrocks.store.memory.CaffeineSecretBox;
import java.util.Optional;
import java.util.regex.Pattern;

/** Requests as another replica leaves them in the journal, to be shown in a group: nobody walks through a form for each. */
final class PendingRequests implements AutoCloseable {
    static final String GROUP = "SRE on-call";
    static final Pattern NAMES = Pattern.compile("salt\\d+");
    private static final String PLATFORM = "dingtalk";

    private final DingTalkOutage outage;
    private final Actor requester;
    private final Origin origin;
    private final Database database;
    private final JdbcJournal journal;
    private final Desk desk;
    private int asked;

    PendingRequests(DingTalkOutage outage, Person requester) {
        this.outage = outage;
        this.requester = new Actor(PLATFORM, outage.app.corpId(), requester.staffId());
        var group = outage.dingTalk.workspace().group(GROUP, requester, outage.wang);
        origin = new Origin(PLATFORM, outage.app.corpId(), group, Optional.empty());
        database = Database.open(outage.database);
        journal = new JdbcJournal(database.source());
        desk = new Desk(
                new Ledger(journal, entry -> {}, outage.clock, moved -> {}),
                new CaffeineSecretBox(outage.clock, CaffeineSecretBox.HELD, CaffeineSecretBox.MOST),
                new Gate(outage.policy(), new FakeDirectory()),
                new FakeSwitch(),
                new Ids(() -> Operations.id(asked), () -> "token-" + asked, () -> "key-" + asked));
    }

    /** One that waits for the approver's word; the bot shows it in the group. */
    Operation toApprove() {
        return toApprove(Copy.owed(PLATFORM, origin.tenant(), origin.channel()));
    }

    /** The same, told in text before the operator built the card template. */
    Operation toApproveToldInText() {
        return toApprove(new Copy(PLATFORM, origin.tenant(), origin.channel(), "1-1", 0));
    }

    private Operation toApprove(Copy copy) {
        asked++;
        var plan = plan();
        var request = moved(desk.ask(desk.newId(), requester, origin, plan, Estimate.NONE, "key-" + asked));
        var waiting =
                moved(desk.confirm(request.id(), requester, request.digest().brief()));
        journal.posted(request.id(), copy);
        shows(waiting, "等待审批");
        return waiting;
    }

    /** One that waits for its requester's final word, after an edit. */
    Operation toConfirm() {
        var request = toApprove();
        moved(desk.edit(request.id(), requester));
        var again = moved(desk.askAgain(request.id(), requester, request.plan(), Estimate.NONE, "key-" + asked));
        shows(again, "请确认");
        return again;
    }

    /** The newest message of the group that is a card of this request, as far as it says this. */
    private void shows(Operation request, String status) {
        var title = title(request, status);
        outage.ticksUntil(title, () -> outage.wang.sees(GROUP).stream().anyMatch(text -> text.contains(title)));
    }

    /** The code by which the card of a request is decided that was shown last. */
    String code(Operation request) {
        return outage.wang.sees(GROUP).stream()
                .filter(text -> text.contains(request.plan().name() + "：") && text.contains("请回复"))
                .reduce((first, last) -> last)
                .map(DingTalkOutage::code)
                .orElseThrow();
    }

    private static String title(Operation request, String status) {
        return request.plan().name() + "：" + status;
    }

    private Plan plan() {
        return Planning.plan(Drafts.complete().with(Parameter.NAME, "salt" + asked));
    }

    private static Operation moved(Verdict verdict) {
        return ((Verdict.Moved) verdict).operation();
    }

    @Override
    public void close() {
        database.close();
    }
}
