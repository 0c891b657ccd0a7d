package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class PlaceOperationsTest extends CloudTest {
    @Test
    void thirteenRegionsHaveNamesInBothLanguages() throws Exception {
        var regions =
                sdk.roa("DescribeRegions", "/webapi/region/list", Map.of()).content();

        assertThat(regions).hasSize(13);
        assertThat(regions.path(0).toString())
                .isEqualTo("{\"RegionId\":\"cn-hangzhou\",\"RegionName\":\"华东1（杭州）\","
                        + "\"Description\":\"华东1（杭州）\",\"DescriptionEn\":\"China (Hangzhou)\"}");
    }

    @Test
    void trialIsSoldInSomeZonesOfSomeRegions() throws Exception {
        var hangzhou = zones("cn-hangzhou").content();

        assertThat(hangzhou.path("OfficialAvailableZones").toString())
                .isEqualTo("[\"cn-hangzhou-h\",\"cn-hangzhou-i\",\"cn-hangzhou-j\",\"cn-hangzhou-k\"]");
        assertThat(hangzhou.path("TrialAvailableZones").toString()).isEqualTo("[\"cn-hangzhou-h\",\"cn-hangzhou-i\"]");
        assertThat(zones("cn-qingdao").content().path("TrialAvailableZones")).isEmpty();
        assertThat(zones("cn-nowhere").code()).isEqualTo("InvalidParams");
    }

    @Test
    void constraintsFollowEditionAndRunMode() throws Exception {
        var trial = constraints("trial", "shared_data").content();
        var official = constraints("official", "shared_nothing").content();

        assertThat(trial.path("FeCu").toString()).isEqualTo("[4]");
        assertThat(trial.path("SpecType")).hasSize(1);
        assertThat(official.path("FeCu").toString()).isEqualTo("[8,16,32,64]");
        assertThat(official.path("BeNumber").path("Min").asInt()).isEqualTo(3);
        assertThat(official.path("SpecType")).hasSize(5);
        assertThat(official.path("BeStorageConstraints").path(2).path("Level").asText())
                .isEqualTo("PL2");
        assertThat(official.path("BeStorageConstraints")
                        .path(2)
                        .path("ValueConstraint")
                        .path("Min")
                        .asInt())
                .isEqualTo(500);
        assertThat(official.path("VersionConstraint").path("DefaultVersion").asText())
                .isEqualTo("3.3");
        assertThat(official.path("ZoneSupportedSpecTypes").path("cn-hangzhou-k"))
                .hasSize(5);
    }

    @Test
    void aRefusedConstraintHasItsOwnErrorKey() throws Exception {
        var refused = constraints("official", "no_such_mode").json();

        assertThat(refused.path("Success").asBoolean(true)).isFalse();
        assertThat(refused.path("ErrorCode").asText()).isEqualTo("InvalidParams");
        assertThat(refused.has("ErrCode")).isFalse();
    }

    @Test
    void stockCanRunOut() throws Exception {
        assertThat(stock("cn-hangzhou-i").content().asBoolean()).isTrue();
        cloud.world().sellOut("cn-hangzhou-i");
        assertThat(stock("cn-hangzhou-i").content().asBoolean(true)).isFalse();
        assertThat(stock("cn-hangzhou-h").content().asBoolean()).isTrue();
    }

    @Test
    void thePriceFollowsSizeTermAndPayment() throws Exception {
        var hour = price(order -> {});
        var larger = price(order -> Orders.worker(order).put("cu", "16"));
        var month = price(order ->
                order.put("PayType", "prePaid").put("PricingCycle", "Month").put("Duration", 1));
        var year = price(order ->
                order.put("PayType", "prePaid").put("PricingCycle", "Year").put("Duration", 1));

        // 24 CU each of FE and CN at 0.35, 1200 GB of pl1 at 0.0028
        assertThat(trade(hour)).isEqualTo(20.16);
        assertThat(trade(larger)).isEqualTo(28.56);
        assertThat(month.path("OriginalAmount").asDouble()).isEqualTo(14716.80);
        assertThat(trade(month)).isEqualTo(10301.76);
        assertThat(month.path("DiscountAmount").asDouble()).isEqualTo(4415.04);
        assertThat(trade(year)).isEqualTo(123621.12);
        assertThat(hour.path("Currency").asText()).isEqualTo("CNY");
        assertThat(hour.path("ComponentPrices"))
                .extracting(part -> part.path("ComponentName").asText())
                .containsExactly("FE", "CN", "STORAGE");
    }

    @Test
    void cuIsATextInThePriceQuery() throws Exception {
        var order = priced(json -> Orders.fe(json).put("cu", 8));

        assertThat(sdk.roa("QueryPriceV1", "/webapi/price/create", Map.of(), order.toString())
                        .code())
                .isEqualTo("InvalidParams");
    }

    @Test
    void configurationIsFilteredAndPaged() throws Exception {
        StandardWorld.addInstances(cloud.world(), "cn-hangzhou", 1, time.instant());
        var id = cloud.world().fleet().all().get(0).id();

        var fe = configs(Map.of("InstanceId", id, "ConfigType", "fe", "NeedTotal", "true", "PageSize", "2"));
        var one = configs(Map.of("InstanceId", id, "ConfigKey", "COMPACT"));

        assertThat(fe.json().path("Total").asInt()).isEqualTo(6);
        assertThat(fe.content()).hasSize(2);
        assertThat(fe.content())
                .allSatisfy(item -> assertThat(item.path("ConfigType").asText()).isEqualTo("FE"));
        assertThat(one.content().path(0).path("ConfigKey").asText()).isEqualTo("compact_threads");
        assertThat(one.json().has("Total")).isFalse();
        assertThat(configs(Map.of()).code()).isEqualTo("MissingInstanceId");
    }

    @Test
    void historyTellsEachChangeAndTheValueFollows() throws Exception {
        StandardWorld.addInstances(cloud.world(), "cn-hangzhou", 1, time.instant());
        var instance = cloud.world().fleet().all().get(0);
        var at = time.instant();
        instance.changed(new ConfigChange("6838", "compact_threads", "BE", "4", "8", "more loads", true, at));
        var path = "/webapi/config/describeConfigHistory";

        var all = sdk.roa("DescribeConfigHistory", path, Map.of("InstanceId", instance.id()));
        var later = Map.of("InstanceId", instance.id(), "StartTime", Long.toString(at.toEpochMilli() + 1));
        var value = configs(Map.of("InstanceId", instance.id(), "ConfigKey", "compact_threads"));

        var change = all.content().path(0);
        assertThat(change.path("GmtCreate").asLong()).isEqualTo(at.toEpochMilli());
        assertThat(change.path("ConfigMementos").path(0).path("After").asText()).isEqualTo("8");
        assertThat(sdk.roa("DescribeConfigHistory", path, later).content()).isEmpty();
        assertThat(value.content().path(0).path("ConfigValue").asText()).isEqualTo("8");
    }

    private SdkCaller.Answer configs(Map<String, String> query) throws Exception {
        return sdk.roa("DescribeInstanceConfigs", "/webapi/config/describeInstanceConfigs", query);
    }

    private SdkCaller.Answer zones(String regionId) throws Exception {
        return sdk.roa("DescribeAvailableZones", "/webapi/zone/describeZones", Map.of("RegionId", regionId));
    }

    private SdkCaller.Answer constraints(String packageType, String runMode) throws Exception {
        return sdk.get(
                "DescribeResourceConstraints",
                "/webapi/starrocks/describeResourceConstraints",
                Map.of("PackageType", packageType, "RunMode", runMode, "Architecture", "onEcs"));
    }

    private SdkCaller.Answer stock(String zoneId) throws Exception {
        var cluster = "{\"clusterType\":\"sr\",\"regionId\":\"cn-hangzhou\",\"packageType\":\"official\"}";
        return sdk.roa("CheckInventory", "/webapi/check/inventory", Map.of("ZoneId", zoneId, "ClusterInfo", cluster));
    }

    private JsonNode price(Consumer<ObjectNode> change) throws Exception {
        return sdk.roa(
                        "QueryPriceV1",
                        "/webapi/price/create",
                        Map.of(),
                        priced(change).toString())
                .content();
    }

    private static ObjectNode priced(Consumer<ObjectNode> change) {
        var order = Orders.with(json -> {
            json.remove(List.of("InstanceName", "AdminPassword", "VpcId", "VSwitches", "ClientToken"));
            Orders.fe(json).put("cu", "8");
            Orders.worker(json).put("cu", "8");
        });
        change.accept(order);
        return order;
    }

    private static double trade(JsonNode price) {
        return price.path("TradeAmount").asDouble();
    }
}
