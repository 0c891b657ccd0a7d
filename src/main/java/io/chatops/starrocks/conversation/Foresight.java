package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.operation.Desk;
import io.chatops.starrocks.operation.Estimate;

/** Tells before a plan is posted whether others would have to agree to it. */
@FunctionalInterface
interface Foresight {
    Ruling of(Session session, Plan plan, Estimate estimate);

    /** By the place where it was asked for and who asked, wherever it is edited; else by where the session was begun. */
    static Foresight at(Desk desk) {
        return (session, plan, estimate) -> session.editing()
                .flatMap(desk::find)
                .map(edited -> desk.foresee(edited.requester(), edited.origin().spot(), plan, estimate))
                .orElseGet(() -> desk.foresee(session.owner(), Audience.spot(session.place()), plan, estimate));
    }
}
