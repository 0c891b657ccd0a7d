package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.ConfigChange;
import io.chatops.starrocks.cloud.ConfigEntry;
import io.chatops.starrocks.cloud.ConfigQuery;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.cloud.StarRocksCloud;
import io.chatops.starrocks.cloud.Zones;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.RegionId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** StarRocks over its ROA interface 2022-10-19. */
final class AliyunStarRocks implements StarRocksCloud {
    private final Wire wire;
    private final CreateRequest orders;
    private final RegionId home;

    AliyunStarRocks(Wire wire, CreateRequest orders, RegionId home) {
        this.wire = wire;
        this.orders = orders;
        this.home = home;
    }

    @Override
    public CloudResult<List<Region>> regions() {
        return wire.send(Call.read("DescribeRegions", "/webapi/region/list", home))
                .map(body -> Json.list(body, "Data", InstanceAnswers::region));
    }

    @Override
    public CloudResult<Zones> zones(RegionId region) {
        var call = Call.read("DescribeAvailableZones", "/webapi/zone/describeZones", region)
                .with("RegionId", region.value());
        return Answers.needed(call, wire.send(call), body -> zones(Json.at(body, "Data")));
    }

    @Override
    public CloudResult<Offer> offer(RegionId region, RunMode runMode, PackageType packageType) {
        var call = Call.read("DescribeResourceConstraints", "/webapi/starrocks/describeResourceConstraints", region)
                .getting()
                .with("RunMode", runMode.wire())
                .with("PackageType", packageType.wire())
                .with("Architecture", "onEcs");
        return wire.send(call).map(body -> OfferAnswer.offer(Json.at(body, "Data")));
    }

    @Override
    public CloudResult<Boolean> inStock(Plan plan) {
        var call = StockRequest.of(plan);
        return Answers.needed(
                call, wire.send(call), body -> Json.text(body, "Data").map(Boolean::parseBoolean));
    }

    @Override
    public CloudResult<Price> price(Plan plan) {
        var call = orders.price(plan);
        return Answers.needed(call, wire.send(call), body -> price(Json.at(body, "Data")));
    }

    @Override
    public String commandLine(Plan plan) {
        return orders.commandLine(plan);
    }

    @Override
    public CloudResult<Created> create(Creation creation) {
        var call = orders.create(creation);
        return Answers.needed(call, wire.send(call), body -> created(Json.at(body, "Data")));
    }

    @Override
    public CloudResult<Page<Instance>> instances(InstanceQuery query) {
        var call = Call.read("DescribeInstances", "/webapi/starrocks/describeInstances", query.region())
                .with("RegionId", query.region().value())
                .with("InstanceId", query.id().map(InstanceId::value))
                .with("InstanceName", query.name())
                .with("InstanceStatus", joined(query.statuses()))
                .with("Tag", tags(query.tags()))
                .page(query.pageNumber(), query.pageSize());
        return Answers.needed(call, wire.send(call), body -> listed(body, query));
    }

    @Override
    public CloudResult<List<NodeGroup>> nodeGroups(RegionId region, InstanceId instance) {
        var call = Call.read("DescribeNodeGroups", "/webapi/nodegroup/describeNodeGroups", region)
                .with("ClusterId", instance.value())
                .sending(noFilter());
        return wire.all(call, body -> Json.items(body, "Data"), "Total")
                .map(rows -> made(rows, InstanceAnswers::nodeGroup));
    }

    @Override
    public CloudResult<List<Gateway>> gateways(RegionId region, InstanceId instance) {
        return wire.send(
                        Call.read("ListGateway", "/webapi/gateway/list", region).with("InstanceId", instance.value()))
                .map(body -> Json.list(body, "Data", InstanceAnswers::gateway));
    }

    @Override
    public CloudResult<List<String>> upgradableVersions(RegionId region, InstanceId instance, boolean minor) {
        return wire.send(Call.read("QueryUpgradableVersions", "/webapi/starrocks/queryUpgradableVersions", region)
                        .with("InstanceId", instance.value())
                        .with("Minor", String.valueOf(minor)))
                .map(body -> Json.texts(body, "Data"));
    }

    @Override
    public CloudResult<Page<ConfigEntry>> configs(ConfigQuery query) {
        var call = Call.read("DescribeInstanceConfigs", "/webapi/config/describeInstanceConfigs", query.region())
                .with("InstanceId", query.instance().value())
                .with("ConfigType", query.type())
                .with("ConfigKey", query.key())
                .with("NeedTotal", "true")
                .page(query.pageNumber(), query.pageSize());
        return wire.send(call).map(body -> page(body, query.pageNumber(), query.pageSize(), InstanceAnswers::config));
    }

    @Override
    public CloudResult<Page<ConfigChange>> configHistory(
            RegionId region, InstanceId instance, int pageNumber, int pageSize) {
        var call = Call.read("DescribeConfigHistory", "/webapi/config/describeConfigHistory", region)
                .with("InstanceId", instance.value())
                .with("NeedTotal", "true")
                .page(pageNumber, pageSize);
        return wire.send(call).map(body -> page(body, pageNumber, pageSize, InstanceAnswers::change));
    }

    /** Whoever looks for an order by its tag and finds none sends it again: rows that cannot be read must not count as none. */
    private static Optional<Page<Instance>> listed(JsonNode body, InstanceQuery query) {
        Page<Instance> found =
                page(body, query.pageNumber(), query.pageSize(), row -> InstanceAnswers.instance(row, query.region()));
        var rows = Json.items(body, "Data").count();
        return found.items().size() == rows ? Optional.of(found) : Optional.empty();
    }

    private static Optional<Created> created(JsonNode data) {
        return Json.text(data, "InstanceId")
                .flatMap(InstanceId::parse)
                .map(id -> new Created(id, Json.text(data, "OrderId")));
    }

    /** No word about zones must not read as "sold nowhere". */
    private static Optional<Zones> zones(JsonNode data) {
        return data.isObject()
                ? Optional.of(new Zones(
                        Set.copyOf(Json.texts(data, "OfficialAvailableZones")),
                        Set.copyOf(Json.texts(data, "TrialAvailableZones"))))
                : Optional.empty();
    }

    private static Optional<Price> price(JsonNode data) {
        var trade = Json.at(data, "TradeAmount");
        if (!trade.isNumber()) {
            return Optional.empty();
        }
        var original = Json.at(data, "OriginalAmount");
        return Json.text(data, "Currency")
                .map(currency -> new Price(
                        currency,
                        original.isNumber() ? original.decimalValue() : trade.decimalValue(),
                        trade.decimalValue()));
    }

    /** An empty object is what the interface expects; the SDK sends none unless there is a member, and leaves a null one out. */
    private static Map<String, @Nullable Object> noFilter() {
        var body = new HashMap<String, @Nullable Object>();
        body.put("componentType", null);
        return body;
    }

    private static Optional<String> joined(List<String> words) {
        return words.isEmpty() ? Optional.empty() : Optional.of(String.join(",", words));
    }

    private static Optional<String> tags(Map<String, String> tags) {
        return tags.isEmpty() ? Optional.empty() : Optional.of(Json.write(CreateRequest.tags(tags)));
    }

    private static <T> Page<T> page(JsonNode body, int number, int size, Function<JsonNode, Optional<T>> make) {
        var items = Json.list(body, "Data", make);
        int before = (Math.max(number, 1) - 1) * size;
        return new Page<>(items, Math.max(Json.number(body, "Total"), items.isEmpty() ? 0 : before + items.size()));
    }

    private static <T> List<T> made(List<JsonNode> rows, Function<JsonNode, Optional<T>> make) {
        return rows.stream().map(make).flatMap(Optional::stream).toList();
    }
}
