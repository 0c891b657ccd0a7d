package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.ConfigQuery;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.RoleName;
import io.chatops.starrocks.secret.Secret;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Our requests beside those of the official SDK. What we send beyond a capture is named in the test. */
class GoldenRequestsTest {
    private CloudStub cloud;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudStub();
        account = Orders.account(cloud, CreateBody.OFFICIAL);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void createsPostPaidSharedData() throws Exception {
        account.starRocks().create(Orders.order());

        sameAs("create-instance-v1-postpaid-shared-data", Map.of());
    }

    @Test
    void createsATrial() throws Exception {
        var trial = Orders.draft()
                .with(Parameter.PACKAGE_TYPE, "trial")
                .with(Parameter.FE_CU, "4")
                .with(Parameter.FE_NODES, "1")
                .with(Parameter.NODES, "1");

        account.starRocks().create(Orders.order(Planning.plan(trial), Map.of()));

        sameAs("create-instance-v1-trial", Map.of());
    }

    @Test
    void createsPrePaidSharedNothingWithTags() throws Exception {
        var draft = Orders.draft()
                .with(Parameter.RUN_MODE, "shared_nothing")
                .with(Parameter.PAY_TYPE, "prePaid")
                .with(Parameter.PRICING_CYCLE, "Month")
                .with(Parameter.DURATION, "1")
                .with(Parameter.AUTO_RENEW, "true");

        account.starRocks().create(Orders.order(Planning.plan(draft), Map.of("env", "prod")));

        // the capture also chose a resource group and said no to encryption; we ask about neither
        var expected = body("create-instance-v1-prepaid-shared-nothing", "ResourceGroupId", "Encrypted");
        assertThat(Capture.JSON.readTree(cloud.last().body())).isEqualTo(expected);
    }

    @Test
    void createsWithTemporaryCredentials() throws Exception {
        var keys =
                new AliyunSettings.Keys("STS-EXAMPLE", Secret.of("secret-1"), Optional.of(Secret.of("token-example")));
        var plain = Orders.settings(cloud.url(), CreateBody.OFFICIAL);
        var settings = new AliyunSettings(
                Optional.of(keys),
                plain.profile(),
                plain.configFile(),
                plain.endpointUrl(),
                plain.createBody(),
                List.of(),
                plain.homeRegion());
        try (var accounts = Orders.accounts(settings, Orders.PATIENT)) {
            accounts.account(Optional.empty()).starRocks().create(Orders.order());
        }

        sameAs("create-instance-v1-sts", Map.of());
        assertThat(cloud.last().headers()).containsEntry("x-acs-security-token", "token-example");
        assertThat(Acs3.right(cloud.last(), "secret-1")).isTrue();
    }

    @Test
    void asksForPrices() throws Exception {
        account.starRocks().price(Orders.plan());

        sameAs("query-price-v1", Map.of());
    }

    @Test
    void listsInstancesById() throws Exception {
        account.starRocks().instances(InstanceQuery.byId(Orders.HANGZHOU, Orders.C1));

        sameAs("describe-instances-by-id", Map.of("PageNumber", "1", "PageSize", "10"));
    }

    @Test
    void listsInstancesOfARegion() throws Exception {
        account.starRocks().instances(InstanceQuery.all(Orders.HANGZHOU, 3, 20));

        sameAs("describe-instances-region", Map.of("PageNumber", "3", "PageSize", "20"));
    }

    @Test
    void listsInstancesByOddNamesStatusesAndTags() throws Exception {
        account.starRocks()
                .instances(new InstanceQuery(
                        Orders.HANGZHOU,
                        Optional.empty(),
                        Optional.of("数仓 a+b*c~d"),
                        List.of("running", "creating"),
                        Map.of("env", "prod"),
                        2,
                        50));

        var capture = Capture.of("describe-instances-filter");
        var ours = cloud.last().query();
        assertThat(ours).containsKey("Tag");
        // we offer no resource groups
        capture.query().remove("ResourceGroupId");
        assertThat(json(ours, "Tag")).isEqualTo(json(capture.query(), "Tag"));
        ours.remove("Tag");
        capture.query().remove("Tag");
        assertThat(ours).isEqualTo(capture.query());
        assertThat(Acs3.right(cloud.last(), "example-key-secret")).isTrue();
    }

    @Test
    void listsNodeGroups() throws Exception {
        account.starRocks().nodeGroups(Orders.HANGZHOU, Orders.C1);

        sameAs("describe-node-groups-cluster", Map.of("PageNumber", "1", "PageSize", "50"));
    }

    @Test
    void listsGateways() throws Exception {
        account.starRocks().gateways(Orders.HANGZHOU, Orders.C1);

        sameAs("list-gateway", Map.of());
    }

    @Test
    void asksForUpgradableVersions() throws Exception {
        account.starRocks().upgradableVersions(Orders.HANGZHOU, Orders.C1, false);
        sameAs("query-upgradable-versions-major", Map.of());

        account.starRocks().upgradableVersions(Orders.HANGZHOU, Orders.C1, true);
        sameAs("query-upgradable-versions", Map.of("Minor", "true"));
    }

    @Test
    void asksForRegionsAndZones() throws Exception {
        account.starRocks().regions();
        sameAs("describe-regions", Map.of());

        account.starRocks().zones(Orders.HANGZHOU);
        sameAs("describe-available-zones", Map.of());
    }

    @Test
    void asksForConstraints() throws Exception {
        account.starRocks().offer(Orders.HANGZHOU, RunMode.SHARED_DATA, PackageType.OFFICIAL);

        sameAs("describe-resource-constraints", Map.of());
    }

    @Test
    void listsConfigurations() throws Exception {
        account.starRocks()
                .configs(new ConfigQuery(Orders.HANGZHOU, Orders.C1, Optional.of("fe"), Optional.empty(), 1, 10));

        sameAs("describe-instance-configs", Map.of("NeedTotal", "true"));
    }

    @Test
    void asksForStockWithTheWholeCluster() throws Exception {
        account.starRocks().inStock(Orders.plan());

        var capture = Capture.of("check-inventory");
        var ours = cloud.last().query();
        var cluster = json(ours, "ClusterInfo");
        assertThat(ours).containsOnlyKeys("ZoneId", "ClusterInfo").containsEntry("ZoneId", "cn-hangzhou-i");
        assertThat(cloud.last().path()).isEqualTo(capture.path());
        assertThat(cluster.get("clusterType").asText()).isEqualTo("sr");
        assertThat(cluster.get("regionId").asText()).isEqualTo("cn-hangzhou");
        assertThat(cluster.get("beResourceSpec").get("nodeNumber").asInt()).isEqualTo(3);
        assertThat(cluster.get("feResourceSpec").get("cu").asInt()).isEqualTo(8);
    }

    @Test
    void rpcUrlsHoldNoKeyNoSignatureAndNoToken() throws Exception {
        account.network().vpcs(Orders.HANGZHOU);
        account.roles().roleExists(new RoleName("AliyunEMRStarRocksAccessingOSSRole"));
        account.roles().callerIdentity();

        assertThat(cloud.seen()).hasSize(3).allSatisfy(seen -> {
            assertThat(seen.method()).isEqualTo("POST");
            assertThat(seen.path()).isEqualTo("/");
            assertThat(seen.query()).doesNotContainKeys("AccessKeyId", "Signature", "SecurityToken");
            assertThat(Acs3.right(seen, "example-key-secret")).isTrue();
        });
        assertThat(cloud.seen().get(0).query())
                .containsEntry("RegionId", "cn-hangzhou")
                .containsEntry("PageSize", "50");
        assertThat(cloud.seen())
                .extracting(seen -> seen.header("x-acs-action"))
                .containsExactly("DescribeVpcs", "GetRole", "GetCallerIdentity");
        assertThat(cloud.seen())
                .extracting(seen -> seen.header("x-acs-version"))
                .containsExactly("2016-04-28", "2015-05-01", "2015-04-01");
    }

    /** The same method, path, query, body, operation, version and mark; {@code beyond} is what only we ask. */
    private void sameAs(String name, Map<String, String> beyond) throws Exception {
        var capture = Capture.of(name);
        var ours = cloud.last();
        var query = new LinkedHashMap<>(capture.query());
        query.putAll(beyond);
        assertThat(ours.method()).isEqualTo(capture.method());
        assertThat(ours.path()).isEqualTo(capture.path());
        assertThat(ours.query()).isEqualTo(query);
        if (capture.body().isNull()) {
            assertThat(ours.body()).isEmpty();
        } else {
            assertThat(Capture.JSON.readTree(ours.body())).isEqualTo(capture.body());
            assertThat(ours.header("content-type")).startsWith("application/json");
        }
        for (var header : List.of("x-acs-action", "x-acs-version", "accept")) {
            assertThat(ours.headers()).containsEntry(header, capture.header(header));
        }
        assertThat(ours.header("user-agent")).contains("AlibabaCloud-Agent-Skills/starrocks-chatops-bot");
        if (!name.endsWith("sts")) {
            assertThat(Acs3.right(ours, "example-key-secret")).isTrue();
        }
    }

    private static JsonNode json(Map<String, String> query, String name) throws IOException {
        return Capture.JSON.readTree(query.getOrDefault(name, ""));
    }

    private static JsonNode body(String name, String... without) throws IOException {
        var body = (com.fasterxml.jackson.databind.node.ObjectNode)
                Capture.of(name).body();
        body.remove(new ArrayList<>(List.of(without)));
        return body;
    }
}
