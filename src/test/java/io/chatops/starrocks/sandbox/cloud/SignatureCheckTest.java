package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SignatureCheckTest extends CloudTest {
    private static final Map<String, String> ODD = Map.of("InstanceName", "数仓 a+b*c~d/&=?", "RegionId", "cn-hangzhou");

    @Test
    void theSdkIsUnderstoodOnRoaWithQueryAndWithBody() throws Exception {
        var list = sdk.roa("DescribeInstances", "/webapi/starrocks/describeInstances", ODD);
        var made = create(Orders.accepted());

        assertThat(list.json().path("Success").asBoolean()).isTrue();
        assertThat(made.content().path("InstanceId").asText()).startsWith("c-");
    }

    @Test
    void theSdkIsUnderstoodOnRpc() throws Exception {
        var answer = sdk.rpc("2016-04-28", "DescribeVpcs", Map.of("RegionId", "cn-hangzhou", "VpcName", "a b+c*~"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("TotalCount").asInt(-1)).isZero();
    }
}
