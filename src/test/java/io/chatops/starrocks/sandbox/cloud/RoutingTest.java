package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RoutingTest extends CloudTest {
    @Test
    void anUnknownActionIsNotFoundInTheRealShape() throws Exception {
        var roa = sdk.roa("NoSuchAction", "/webapi/no/such", Map.of());
        var rpc = sdk.rpc("2016-04-28", "NoSuchAction", Map.of());

        assertThat(roa.status()).isEqualTo(404);
        assertThat(roa.code()).isEqualTo("InvalidAction.NotFound");
        assertThat(rpc.code()).isEqualTo("InvalidAction.NotFound");
        assertThat(roa.json().fieldNames())
                .toIterable()
                .contains("Code", "Message", "RequestId", "HostId", "Recommend");
    }

    @Test
    void actionPathMethodAndVersionMustAgree() throws Exception {
        var wrongPath = sdk.roa("ListGateway", "/webapi/region/list", Map.of());
        var wrongMethod = sdk.get("DescribeRegions", "/webapi/region/list", Map.of());
        var wrongVersion = sdk.rpc("2014-05-26", "DescribeVpcs", Map.of("RegionId", "cn-hangzhou"));
        var noVersion = sdk.rpc("2001-01-01", "DescribeVpcs", Map.of("RegionId", "cn-hangzhou"));

        assertThat(wrongPath.code()).isEqualTo("InvalidAction.NotFound");
        assertThat(wrongMethod.code()).isEqualTo("InvalidAction.NotFound");
        assertThat(wrongVersion.code()).isEqualTo("InvalidAction.NotFound");
        assertThat(noVersion.code()).isEqualTo("InvalidVersion");
    }

    @Test
    void everyAnswerHasTypeLengthAndItsOwnRequestId() throws Exception {
        var first = list(Map.of());
        var second = list(Map.of());

        assertThat(first.http().getHeaderValue("Content-Type")).isEqualTo("application/json;charset=utf-8");
        assertThat(first.http().getHeaderValue("Content-Length"))
                .isEqualTo(Integer.toString(first.text().getBytes(StandardCharsets.UTF_8).length));
        assertThat(first.json().path("RequestId").asText())
                .hasSize(36)
                .isNotEqualTo(second.json().path("RequestId").asText());
    }

    @Test
    void manyCallersAtOnceAreServedEach() throws Exception {
        var order = Orders.with(json -> json.remove("ClientToken"));
        var workers = Executors.newFixedThreadPool(16);
        try {
            var calls = IntStream.range(0, 200).<Callable<String>>mapToObj(unused -> () -> created(order));
            var ids = new HashSet<String>();
            for (var call : workers.invokeAll(calls.toList())) {
                ids.add(call.get());
            }
            assertThat(ids).hasSize(200).allMatch(id -> id.startsWith("c-"));
        } finally {
            workers.shutdown();
        }
        assertThat(cloud.ledger().all()).extracting(Received::number).isSorted().hasSize(200);
    }

    @Test
    void theCloudListensOnLoopbackOnly() {
        assertThat(cloud.baseUrl().toString()).isEqualTo("http://" + cloud.authority());
        assertThat(cloud.authority()).startsWith("127.0.0.1:");
    }
}
