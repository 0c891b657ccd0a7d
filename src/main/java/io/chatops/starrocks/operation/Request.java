package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Aim;
import io.chatops.starrocks.access.Sought;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.instance.Plan;

/** What an operation asks for, in the words of the policy. */
final class Request {
    private Request() {}

    static Sought of(Plan plan, Estimate estimate) {
        return new Sought(
                Aim.CREATE,
                plan.region().value(),
                plan.profile(),
                plan.payment().type().wire(),
                plan.totalCu(),
                plan.frontends().nodes() + plan.backends().nodes(),
                estimate.price().map(Price::trade),
                estimate.price().map(Price::currency));
    }

    static Sought of(Operation operation) {
        return of(operation.plan(), operation.estimate());
    }
}
