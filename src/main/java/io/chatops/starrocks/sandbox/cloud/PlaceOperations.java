package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.stream.Stream;

/** The operations that say what can be ordered where. */
final class PlaceOperations {
    private final World world;

    PlaceOperations(World world) {
        this.world = world;
    }

    Stream<Route> routes() {
        return Stream.of(
                Route.post("DescribeRegions", "/webapi/region/list", this::regions),
                Route.post("DescribeAvailableZones", "/webapi/zone/describeZones", this::zones),
                Route.post("CheckInventory", "/webapi/check/inventory", this::inventory),
                Route.get(
                        "DescribeResourceConstraints",
                        "/webapi/starrocks/describeResourceConstraints",
                        new ResourceConstraints(world)));
    }

    private CloudAnswer regions(CloudRequest request, Account caller) {
        return CloudAnswer.envelope(Json.list(world.regions().stream()
                .map(region -> Json.object()
                        .put("RegionId", region.id())
                        .put("RegionName", region.chineseName())
                        .put("Description", region.chineseName())
                        .put("DescriptionEn", region.englishName()))));
    }

    private CloudAnswer zones(CloudRequest request, Account caller) {
        var id = request.parameter("RegionId").orElseThrow(() -> Refusal.missing("RegionId"));
        var region = world.region(id).orElseThrow(() -> Refusal.invalid("region not exists: " + id));
        var zones = Json.object();
        zones.set("OfficialAvailableZones", Json.texts(region.officialZones()));
        zones.set("TrialAvailableZones", Json.texts(region.trialZones()));
        return CloudAnswer.envelope(zones);
    }

    private CloudAnswer inventory(CloudRequest request, Account caller) {
        var cluster = request.parameter("ClusterInfo")
                .flatMap(Json::parse)
                .filter(JsonNode::isObject)
                .orElseThrow(() -> Refusal.invalid("ClusterInfo must be a JSON object"));
        if (!"sr".equals(cluster.path("clusterType").asText())) {
            throw Refusal.invalid("clusterType must be sr");
        }
        var zoneId = request.parameter("ZoneId").orElse("");
        var region = world.region(cluster.path("regionId").asText())
                .orElseThrow(() -> Refusal.invalid("regionId of ClusterInfo not exists"));
        var known = region.zones(cluster.path("packageType").asText("official")).contains(zoneId);
        return CloudAnswer.envelope(BooleanNode.valueOf(known && world.hasStock(zoneId)));
    }
}
