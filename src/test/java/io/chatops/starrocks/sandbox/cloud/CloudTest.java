package io.chatops.starrocks.sandbox.cloud;

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

    SdkCaller.Answer create(Object order) throws Exception {
        return sdk.roa("CreateInstanceV1", Orders.PATH, java.util.Map.of(), order.toString());
    }
}
