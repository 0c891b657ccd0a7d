package io.chatops.starrocks.sandbox.cloud;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;

/** A cloud with the standard world and a client of it, new for each test. */
abstract class CloudTest {
    final MovableTime time = new MovableTime();
    final SimulatedCloud cloud = SimulatedCloud.start(World.standard(), time);
    final SdkCaller sdk = SdkCaller.of(cloud);

    @AfterEach
    void stop() {
        cloud.close();
    }

    /** Sends an order. */
    SdkCaller.Answer create(Object order) throws Exception {
        return sdk.roa("CreateInstanceV1", Orders.PATH, Map.of(), order.toString());
    }

    /** Sends an order and gives the id of the new instance. */
    String created(Object order) throws Exception {
        return create(order).content().path("InstanceId").asText();
    }

    /** The status of an instance as a list of instances says it; empty when the list does not have it. */
    String status(String id) throws Exception {
        return list(Map.of("InstanceId", id))
                .content()
                .path(0)
                .path("InstanceStatus")
                .asText("");
    }

    SdkCaller.Answer list(Map<String, String> query) throws Exception {
        return sdk.roa("DescribeInstances", "/webapi/starrocks/describeInstances", query);
    }
}
