package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LedgerTest extends CloudTest {
    @Test
    void everyRequestIsKeptInOrderWithWhatItSaid() throws Exception {
        var order = Orders.accepted();
        sdk.rpc("2016-04-28", "DescribeVpcs", Map.of("RegionId", "cn-hangzhou"));
        create(order);

        var all = cloud.ledger().all();

        assertThat(all).extracting(Received::action).containsExactly("DescribeVpcs", "CreateInstanceV1");
        assertThat(all).extracting(Received::product).containsExactly("Vpc", "starrocks");
        assertThat(all.get(0).query()).containsEntry("RegionId", "cn-hangzhou");
        assertThat(all.get(1).method()).isEqualTo("POST");
        assertThat(all.get(1).path()).isEqualTo(Orders.PATH);
        assertThat(all.get(1).body()).contains(order);
        assertThat(all.get(1).headers()).containsEntry("x-acs-version", "2022-10-19");
        assertThat(cloud.ledger().of("CreateInstanceV1")).containsExactly(all.get(1));
    }

    @Test
    void aLineTellsTheCallAndItsOutcomeWithoutSecrets() throws Exception {
        create(Orders.accepted());
        create(Orders.with(order -> order.remove("RunMode")));
        sdk.rpc("2016-04-28", "DescribeVpcs", Map.of("RegionId", "cn-hangzhou"));
        sdk.roa("ModifyUserPassword", "/webapi/user/modifyPassword", Map.of("Password", "1qaz@QAZ"));

        var lines = cloud.ledger().lines();

        assertThat(lines.get(0))
                .startsWith("POST /webapi/cluster/createV1 CreateInstanceV1 key=LTAI**** {")
                .contains("\"AdminPassword\":\"******\"")
                .contains("\"InstanceName\":\"数仓-orders_1\"")
                .endsWith("} -> 200");
        assertThat(lines.get(1)).endsWith(" -> 400 MissingRunMode");
        assertThat(lines.get(2)).isEqualTo("POST Vpc DescribeVpcs key=LTAI**** RegionId=cn-hangzhou -> 200");
        assertThat(lines.get(3)).contains("Password=******").endsWith("-> 404 InvalidAction.NotFound");
        assertThat(lines).noneMatch(line -> line.contains("1qaz@QAZ") || line.contains(StandardWorld.KEY_ID));
        assertThat(cloud.ledger().all().toString()).doesNotContain("1qaz@QAZ", StandardWorld.KEY_ID);
    }

    @Test
    void aWatcherHearsOfEachCallWithItsOutcome() throws Exception {
        var heard = Collections.synchronizedList(new ArrayList<String>());
        cloud.ledger().watch((received, outcome) -> heard.add(received.action() + " " + outcome));

        create(Orders.accepted());

        assertThat(heard).containsExactly("CreateInstanceV1 200");
    }

    @Test
    void whoeverWaitsForARequestHearsOfItsArrival() throws Exception {
        var arrived = CompletableFuture.supplyAsync(() -> {
            try {
                return cloud.ledger().await(1, "CreateInstanceV1", Duration.ofSeconds(10));
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        });
        list(Map.of());
        assertThat(cloud.ledger().await(2, "DescribeInstances", Duration.ZERO)).isFalse();

        create(Orders.accepted());

        assertThat(arrived.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(cloud.ledger().await(1, "DescribeInstances", Duration.ZERO)).isTrue();
    }

    @Test
    void aRequestSentOnceIsWrittenOnce() throws Exception {
        create(Orders.accepted());

        assertThat(cloud.ledger().of("CreateInstanceV1"))
                .singleElement()
                .satisfies(sent -> assertThat(
                                sent.body().orElseThrow().path("ClientToken").asText())
                        .isEqualTo("6f1d0d0e-0000-4000-8000-000000000001"));
        cloud.ledger().clear();
        assertThat(cloud.ledger().all()).isEmpty();
    }
}
