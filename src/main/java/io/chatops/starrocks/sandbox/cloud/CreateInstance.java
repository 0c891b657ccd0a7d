package io.chatops.starrocks.sandbox.cloud;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;

/** CreateInstanceV1: makes an instance, once for each client token. */
final class CreateInstance implements Operation {
    private static final long FIRST_ORDER = 241526000650000L;

    private final World world;
    private final InstantSource time;
    private final AtomicInteger orders = new AtomicInteger();

    CreateInstance(World world, InstantSource time) {
        this.world = world;
        this.time = time;
    }

    @Override
    public CloudAnswer answer(CloudRequest request, Account caller) {
        var order = OrderForm.of(request);
        OrderRules.checkMandatory(order);
        var token = OrderRules.token(order);
        if (token.isEmpty()) {
            return make(order);
        }
        return world.fleet().once(caller.accountId() + " " + token, order.body(), () -> make(order));
    }

    private CloudAnswer make(OrderForm order) {
        var layout = new OrderRules(world).check(order);
        var id = world.fleet().newId("c");
        world.fleet().add(new SimulatedInstance(id, layout, time.instant(), world.birth(layout.zoneId())));
        return CloudAnswer.envelope(
                Json.object().put("InstanceId", id).put("OrderId", FIRST_ORDER + orders.incrementAndGet()));
    }
}
