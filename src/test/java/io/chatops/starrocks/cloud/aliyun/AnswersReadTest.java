package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.ConfigChange;
import io.chatops.starrocks.cloud.ConfigQuery;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.NetworkCloud.SecurityGroup;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.instance.InstanceStatus;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Offer.LocalType;
import io.chatops.starrocks.instance.ResourceId;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AnswersReadTest {
    private CloudStub cloud;
    private Account account;

    @BeforeEach
    void start() throws IOException {
        cloud = new CloudStub();
        account = Orders.account(cloud, CreateBody.FULL);
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void instancesAreReadWithTheirTimesZoneAndTags() {
        answers("""
                "Total":3,"Data":[{"InstanceId":"c-1","InstanceName":"数仓","InstanceStatus":"running","PackageType":"official",
                "RunMode":"lakehouse","PayType":"postPaid","Version":"3.2","MinorVersion":"3.2.11-1.79","BeginTime":1733292921000,
                "ExpireTime":4889001600000,"VpcId":"vpc-1","VSwitches":[{"ZoneId":"a"},{"ZoneId":"cn-hangzhou-i","Primary":true}],
                "Tags":[{"Key":"k1","Value":"v1"}]}]""");

        var page = account.starRocks()
                .instances(InstanceQuery.all(Orders.HANGZHOU, 1, 10))
                .answer()
                .orElseThrow();

        assertThat(page.total()).isEqualTo(3);
        assertThat(page.items()).singleElement().satisfies(instance -> {
            assertThat(instance.id()).isEqualTo(Orders.C1);
            assertThat(instance.region()).isEqualTo(Orders.HANGZHOU);
            assertThat(instance.version()).isEqualTo("3.2.11-1.79");
            assertThat(instance.begin()).contains(Instant.parse("2024-12-04T06:15:21Z"));
            assertThat(instance.expire()).isEmpty();
            assertThat(instance.zone()).contains("cn-hangzhou-i");
            assertThat(instance.tags()).containsExactly(Map.entry("k1", "v1"));
        });
    }

    @Test
    void anInstanceThatCannotBeReadIsNotTakenForNone() {
        answers("\"Total\":1,\"Data\":[{\"InstanceId\":\"not an id\",\"InstanceStatus\":\"creating\"}]");

        var failure = account.starRocks()
                .instances(InstanceQuery.byTag(Orders.HANGZHOU, "chatops-operation", "op-1"))
                .failure()
                .orElseThrow();

        assertThat(failure.code()).isEqualTo("UnreadableAnswer");
    }

    @Test
    void publicAddressesAreShownOnlyWhenPublicAccessIsOn() {
        answers("""
                "Total":2,"Data":[{"NodeGroupId":"ng-1","ComponentType":"FE","Status":"RUNNING","Cu":8,"ResidentNodeNumber":3,
                "Endpoint":"fe-internal","PublicAddress":"fe-public","EnablePublicNetwork":false,"HttpPort":8030,"DefaultGroup":true},
                {"NodeGroupId":"ng-2","ComponentType":"CN","PublicAddress":"cn-public","EnablePublicNetwork":true}]""");
        answers("""
                "Data":[{"GatewayId":13822,"FeNodeNumber":2,"InternalDomain":"in","PublicDomain":"out","EnablePublicNet":false}]""");

        var groups = account.starRocks()
                .nodeGroups(Orders.HANGZHOU, Orders.C1)
                .answer()
                .orElseThrow();
        var gateway = account.starRocks()
                .gateways(Orders.HANGZHOU, Orders.C1)
                .answer()
                .orElseThrow()
                .get(0);

        assertThat(groups.get(0).publicAddress()).isEmpty();
        assertThat(groups.get(0).endpoint()).contains("fe-internal");
        assertThat(groups.get(0).httpPort()).contains(8030);
        assertThat(groups.get(0).status()).isEqualTo(new InstanceStatus("RUNNING"));
        assertThat(groups.get(1).publicAddress()).contains("cn-public");
        assertThat(gateway.id()).isEqualTo("13822");
        assertThat(gateway.publicDomain()).isEmpty();
        assertThat(gateway.internal()).contains("in");
    }

    @Test
    void anOfferHoldsWhatTheServiceSells() {
        answers("""
                "ErrorCode":"Success","Data":{"BeCu":[],"BeCuOnEcs":[16,8],"FeCu":[4],"FeNumber":{"Min":1,"Max":1,"Step":2},
                "VersionConstraint":{"Versions":["3.3","3.4","beta"],"DefaultVersion":"3.3","BetaVersions":["4.0"]},
                "LocalSSDInstanceTypeConstraints":[{"InstanceType":"local_ssd_2g_4xlarge","EcsInstanceType":"ecs.i2g.4xlarge"}],
                "ZoneSupportedSpecTypes":{"cn-hangzhou-i":["standard","localSSD"],"cn-hangzhou-h":[]}}""");

        var offer = account.starRocks()
                .offer(Orders.HANGZHOU, RunMode.SHARED_NOTHING, PackageType.TRIAL)
                .answer()
                .orElseThrow();

        assertThat(offer.computeCu()).containsExactly(8, 16);
        assertThat(offer.frontendCu()).containsExactly(4);
        assertThat(offer.frontendNodes()).isEqualTo(OptionalInt.of(1));
        assertThat(offer.versions()).containsExactly("3.3", "3.4");
        assertThat(offer.defaultVersion()).contains("3.3");
        assertThat(offer.localTypes())
                .isEqualTo(
                        Map.of(SpecType.LOCAL_SSD, List.of(new LocalType("local_ssd_2g_4xlarge", "ecs.i2g.4xlarge"))));
        assertThat(offer.zoneSpecs()).isEqualTo(Map.of("cn-hangzhou-i", List.of("standard", "localSSD")));
        assertThat(offer.trialZones()).isEmpty();
    }

    @Test
    void anOfferOfNothingIsUnknownInAllItsParts() {
        answers("\"Data\":{\"FeNumber\":{\"Min\":1,\"Max\":11}}");
        answers("\"Data\":null");

        for (int number = 0; number < 2; number++) {
            assertThat(account.starRocks()
                            .offer(Orders.HANGZHOU, RunMode.SHARED_DATA, PackageType.OFFICIAL)
                            .answer())
                    .contains(Offer.UNKNOWN);
        }
    }

    @Test
    void regionsAreNamedForPeople() {
        answers("""
                "Data":[{"RegionId":"cn-hangzhou","RegionName":"华东1（杭州）","Description":"Hangzhou","DescriptionEn":"cn-hangzhou"},
                {"RegionId":"cn-new-1","RegionName":"新","Description":"New","DescriptionEn":"cn-new-1"}]""");

        assertThat(account.starRocks().regions().answer().orElseThrow())
                .containsExactly(
                        new Region("cn-hangzhou", "China (Hangzhou)", "华东1（杭州）"), new Region("cn-new-1", "New", "新"));
    }

    @Test
    void pricesAreExact() {
        answers("\"Data\":{\"Currency\":\"CNY\",\"OriginalAmount\":12.345,\"TradeAmount\":0.1}");

        assertThat(account.starRocks().price(Orders.plan()).answer())
                .contains(new Price("CNY", new BigDecimal("12.345"), new BigDecimal("0.1")));
    }

    @Test
    void stockZonesAndVersionsAreRead() {
        answers("\"Data\":false");
        answers("\"Data\":{\"OfficialAvailableZones\":[\"a\",\"b\"]}");
        answers("\"Data\":[\"3.3.5\",\"3.3.6\"]");

        assertThat(account.starRocks().inStock(Orders.plan()).answer()).contains(false);
        var zones = account.starRocks().zones(Orders.HANGZHOU).answer().orElseThrow();
        assertThat(zones.official()).containsExactlyInAnyOrder("a", "b");
        assertThat(zones.trial()).isEmpty();
        assertThat(account.starRocks()
                        .upgradableVersions(Orders.HANGZHOU, Orders.C1, true)
                        .answer())
                .contains(List.of("3.3.5", "3.3.6"));
    }

    @Test
    void noWordAboutZonesIsNotTakenForSoldNowhere() {
        answers("\"Data\":null");

        assertThat(account.starRocks().zones(Orders.HANGZHOU).answer()).isEmpty();
    }

    @Test
    void configurationsAndTheirChangesAreRead() {
        answers("""
                "Total":40,"Data":[{"ConfigKey":"enable_udf","ConfigType":"FE","ConfigValue":"false","AllowModify":"true",
                "Restart":true,"Unit":"s"}]""");
        answers("""
                "Data":[{"ConfigHistoryId":"6838","GmtCreate":1742178604000,"OperatorId":"1499","Reason":"Test.",
                "EffectStatus":"effective","ConfigMementos":[{"ConfigKey":"k","ConfigType":"BE","Action":"MODIFY",
                "Before":"3","After":"4"}]}]""");

        var configs = account.starRocks()
                .configs(new ConfigQuery(Orders.HANGZHOU, Orders.C1, Optional.empty(), Optional.empty(), 1, 10))
                .answer()
                .orElseThrow();
        var history = account.starRocks()
                .configHistory(Orders.HANGZHOU, Orders.C1, 2, 10)
                .answer()
                .orElseThrow();

        assertThat(configs.total()).isEqualTo(40);
        assertThat(configs.items().get(0).modifiable()).isTrue();
        assertThat(configs.items().get(0).needsRestart()).isTrue();
        // the service counted nothing: the page before this one was full
        assertThat(history.total()).isEqualTo(11);
        assertThat(history.items().get(0).items())
                .containsExactly(new ConfigChange.Item("k", "BE", "MODIFY", "3", "4"));
    }

    @Test
    void everyPageOfVSwitchesIsRead() {
        cloud.answers(vSwitches(1, 50, 120));
        cloud.answers(vSwitches(51, 100, 120));
        cloud.answers(vSwitches(101, 120, 120));

        var found = account.network()
                .vSwitches(Orders.HANGZHOU, new ResourceId("vpc-1"))
                .answer()
                .orElseThrow();

        assertThat(found)
                .hasSize(120)
                .last()
                .isEqualTo(new VSwitch(
                        new ResourceId("vsw-120"), "n", new ResourceId("cn-hangzhou-i"), "10.0.0.0/24", 251));
        assertThat(cloud.seen())
                .extracting(seen -> seen.query().get("PageNumber"))
                .containsExactly("1", "2", "3");
        assertThat(cloud.seen()).allSatisfy(seen -> assertThat(seen.query()).containsEntry("VpcId", "vpc-1"));
    }

    @Test
    void aServiceThatCountsWronglyIsNotAskedForEver() {
        for (int page = 0; page < 60; page++) {
            cloud.answers(vSwitches(1, 50, 1_000_000));
        }

        account.network().vSwitches(Orders.HANGZHOU, new ResourceId("vpc-1"));

        assertThat(cloud.seen()).hasSize(40);
    }

    @Test
    void aPageThatFailsFailsTheWholeList() {
        cloud.answers(vSwitches(1, 50, 80));
        cloud.answers(400, "{\"RequestId\":\"R-2\",\"Code\":\"Throttling.User\",\"Message\":\"no\"}", Map.of());

        assertThat(account.network()
                        .vSwitches(Orders.HANGZHOU, new ResourceId("vpc-1"))
                        .failure())
                .isPresent();
    }

    @Test
    void securityGroupsOfOtherServicesAreNotOffered() {
        cloud.answers("""
                {"RequestId":"R-1","TotalCount":2,"SecurityGroups":{"SecurityGroup":[
                {"SecurityGroupId":"sg-1","SecurityGroupName":"mine","ServiceManaged":false},
                {"SecurityGroupId":"sg-2","SecurityGroupName":"theirs","ServiceManaged":true}]}}""");

        assertThat(account.network()
                        .securityGroups(Orders.HANGZHOU, new ResourceId("vpc-1"))
                        .answer())
                .contains(List.of(new SecurityGroup(new ResourceId("sg-1"), "mine")));
    }

    @Test
    void theCallerIsNamedByItsArn() {
        cloud.answers("{\"RequestId\":\"R-1\",\"Arn\":\"acs:ram::1:user/bot\",\"AccountId\":\"1\"}");

        assertThat(account.roles().callerIdentity().answer()).contains("acs:ram::1:user/bot");
    }

    private void answers(String members) {
        cloud.answers("{\"RequestId\":\"R-1\",\"Success\":true," + members + "}");
    }

    private static String vSwitches(int first, int last, int total) {
        var rows = IntStream.rangeClosed(first, last)
                .mapToObj(number ->
                        "{\"VSwitchId\":\"vsw-" + number + "\",\"VSwitchName\":\"n\",\"ZoneId\":\"cn-hangzhou-i\","
                                + "\"CidrBlock\":\"10.0.0.0/24\",\"AvailableIpAddressCount\":251}")
                .collect(Collectors.joining(","));
        return "{\"RequestId\":\"R-1\",\"TotalCount\":" + total + ",\"VSwitches\":{\"VSwitch\":[" + rows + "]}}";
    }
}
