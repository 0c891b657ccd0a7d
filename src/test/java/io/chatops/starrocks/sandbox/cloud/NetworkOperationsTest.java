package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NetworkOperationsTest extends CloudTest {
    private static final String CROWDED = "cn-zhangjiakou";

    @Test
    void aHundredAndMoreVpcsComeInPagesOfFifty() throws Exception {
        var ids = new HashSet<String>();
        for (int page = 1; page <= 3; page++) {
            var answer = vpc("DescribeVpcs", Map.of("RegionId", CROWDED, "PageSize", "50", "PageNumber", "" + page));
            assertThat(answer.json().path("TotalCount").asInt()).isEqualTo(105);
            ids.addAll(texts(answer.json().path("Vpcs").path("Vpc"), "VpcId"));
        }

        assertThat(ids).hasSize(105);
        assertThat(vpc("DescribeVpcs", Map.of("RegionId", CROWDED, "PageSize", "51"))
                        .code())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void vSwitchesTellZoneAndFreeAddresses() throws Exception {
        var answer = vpc(
                "DescribeVSwitches",
                Map.of("RegionId", "cn-hangzhou", "VpcId", "vpc-cn-hangzhou-main", "ZoneId", "cn-hangzhou-i"));

        var only = answer.json().path("VSwitches").path("VSwitch");
        assertThat(only).hasSize(1);
        assertThat(only.path(0).path("VSwitchId").asText()).isEqualTo("vsw-cn-hangzhou-i");
        assertThat(only.path(0).path("AvailableIpAddressCount").asInt()).isEqualTo(4000);
        assertThat(only.path(0).path("ZoneId").asText()).isEqualTo("cn-hangzhou-i");
    }

    @Test
    void aVpcMayHaveMoreVSwitchesThanAPage() throws Exception {
        var query = Map.of("RegionId", CROWDED, "VpcId", "vpc-crowd-001", "PageSize", "50", "PageNumber", "3");

        var answer = vpc("DescribeVSwitches", query);

        assertThat(answer.json().path("TotalCount").asInt()).isEqualTo(120);
        assertThat(answer.json().path("VSwitches").path("VSwitch")).hasSize(20);
    }

    @Test
    void aRegionMayHaveNoVpcAndMustExist() throws Exception {
        assertThat(vpc("DescribeVpcs", Map.of("RegionId", "cn-qingdao"))
                        .json()
                        .path("TotalCount")
                        .asInt(-1))
                .isZero();
        assertThat(vpc("DescribeVpcs", Map.of("RegionId", "cn-nowhere")).code()).isEqualTo("InvalidRegionId.NotFound");
    }

    @Test
    void securityGroupsComeByPageOrByToken() throws Exception {
        var byPage = groups(Map.of("RegionId", CROWDED, "PageSize", "100", "PageNumber", "2"));
        var first = groups(Map.of("RegionId", CROWDED, "MaxResults", "60"));
        var next = new HashMap<>(Map.of("RegionId", CROWDED, "MaxResults", "60"));
        next.put("NextToken", first.json().path("NextToken").asText());
        var second = groups(next);

        assertThat(byPage.json().path("SecurityGroups").path("SecurityGroup")).hasSize(10);
        var ids = texts(first.json().path("SecurityGroups").path("SecurityGroup"), "SecurityGroupId");
        ids.addAll(texts(second.json().path("SecurityGroups").path("SecurityGroup"), "SecurityGroupId"));
        assertThat(ids).hasSize(110);
        assertThat(second.json().path("NextToken").asText("none")).isEmpty();
        assertThat(groups(Map.of("RegionId", CROWDED, "PageSize", "101")).code())
                .isEqualTo("InvalidParameter");
    }

    @Test
    void securityGroupsOfAVpcSayWhichAreManaged() throws Exception {
        var answer = groups(Map.of("RegionId", "cn-hangzhou", "VpcId", "vpc-cn-hangzhou-main"));

        var groups = answer.json().path("SecurityGroups").path("SecurityGroup");
        assertThat(groups)
                .extracting(group -> group.path("ServiceManaged").asBoolean())
                .containsExactly(false, true);
    }

    @Test
    void aRoleIsFoundOrNot() throws Exception {
        var found = sdk.rpc("2015-05-01", "GetRole", Map.of("RoleName", StandardWorld.OSS_ROLE));
        var lost = sdk.rpc("2015-05-01", "GetRole", Map.of("RoleName", "Nobody"));

        assertThat(found.json().path("Role").path("RoleName").asText()).isEqualTo(StandardWorld.OSS_ROLE);
        assertThat(lost.status()).isEqualTo(404);
        assertThat(lost.code()).isEqualTo("EntityNotExist.Role");
    }

    @Test
    void rolesAreListedByMarker() throws Exception {
        var first = sdk.rpc("2015-05-01", "ListRoles", Map.of("MaxItems", "1")).json();
        var rest = sdk.rpc(
                        "2015-05-01",
                        "ListRoles",
                        Map.of("Marker", first.path("Marker").asText()))
                .json();

        assertThat(first.path("IsTruncated").asBoolean()).isTrue();
        assertThat(rest.path("IsTruncated").asBoolean(true)).isFalse();
        assertThat(texts(rest.path("Roles").path("Role"), "RoleName")).containsExactly(StandardWorld.OSS_ROLE);
    }

    @Test
    void theCallerIsTold() throws Exception {
        var answer = sdk.rpc("2015-04-01", "GetCallerIdentity", Map.of());

        assertThat(answer.json().path("AccountId").asText()).isEqualTo(StandardWorld.ACCOUNT_ID);
    }

    private SdkCaller.Answer vpc(String action, Map<String, String> query) throws Exception {
        return sdk.rpc("2016-04-28", action, query);
    }

    private SdkCaller.Answer groups(Map<String, String> query) throws Exception {
        return sdk.rpc("2014-05-26", "DescribeSecurityGroups", query);
    }

    private static Set<String> texts(JsonNode list, String name) {
        var texts = new HashSet<String>();
        list.forEach(item -> texts.add(item.path(name).asText()));
        return texts;
    }
}
