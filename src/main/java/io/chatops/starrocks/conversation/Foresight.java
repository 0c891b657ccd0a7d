package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.operation.Estimate;

/** Tells before a plan is posted whether others would have to agree to it. */
@FunctionalInterface
interface Foresight {
    Ruling of(Actor requester, Spot spot, Plan plan, Estimate estimate);
}
