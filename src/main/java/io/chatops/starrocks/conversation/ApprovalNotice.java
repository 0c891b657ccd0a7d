package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Field;
import java.util.ArrayList;
import java.util.List;

/** What the last page says about approval before anything is posted: who must agree, or that nobody can. */
final class ApprovalNotice {
    private ApprovalNotice() {}

    /** Whether it would wait in vain, and so is not to be posted. */
    static boolean inVain(Ruling ruling) {
        return ruling instanceof Ruling.Nobody;
    }

    static List<Field> of(Ruling ruling, Actor requester, Words words) {
        if (ruling instanceof Ruling.Nobody nobody) {
            return List.of(new Field.Note(
                    "⚠️ " + words.get("approval.notice.nobody", nobody.rule(), nobody.needed(), nobody.possible())));
        }
        return ruling instanceof Ruling.Demanded demanded ? demanded(demanded.demand(), requester, words) : List.of();
    }

    private static List<Field> demanded(Demand demand, Actor requester, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(Named.mayApprove(demand, demand.approvers(), requester, words));
        if (!demand.breakGlass().isEmpty()) {
            facts.add(Named.fact(
                    words.get("approval.alone.may"),
                    demand.breakGlass(),
                    requester.platform(),
                    requester.tenant(),
                    words));
        }
        var hours = Math.max(1, demand.expiry().toHours());
        return List.of(
                new Field.Note(words.get("approval.notice", demand.needed(), demand.rule(), hours)),
                new Field.Facts(facts));
    }
}
