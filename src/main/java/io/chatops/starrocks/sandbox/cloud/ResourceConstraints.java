package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** DescribeResourceConstraints: the one GET of the API, and the one whose error key is ErrorCode. */
final class ResourceConstraints implements Operation {
    private final World world;

    ResourceConstraints(World world) {
        this.world = world;
    }

    @Override
    public CloudAnswer answer(CloudRequest request, Account caller) {
        var packageType = oneOf(request, "PackageType", List.of("official", "trial"));
        var runMode = oneOf(request, "RunMode", List.of("shared_data", "shared_nothing"));
        var envelope =
                Json.object().put("Success", true).put("HttpStatusCode", 200).put("ErrorCode", "Success");
        envelope.set("Data", constraints(Limits.of(packageType, runMode), packageType));
        return CloudAnswer.json(200, envelope);
    }

    private ObjectNode constraints(Limits limits, String packageType) {
        var json = Json.object();
        json.set("FeCu", Json.numbers(limits.feCu()));
        json.set("FeCuOnEcs", Json.numbers(limits.feCu()));
        json.set("BeCu", Json.numbers(limits.workerCu()));
        json.set("BeCuOnEcs", Json.numbers(limits.workerCu()));
        json.set("FeNumber", limits.feNodes().json());
        json.set("BeNumber", limits.workerNodes().json());
        json.set("FeStorage", Limits.DISK.json());
        json.set("BeStorageConstraints", Json.list(Limits.DISK_LEVELS.stream().map(ResourceConstraints::storage)));
        json.set("SpecType", names(limits.specTypes()));
        json.set("FeSpecType", names(List.of("standard")));
        json.set("VersionConstraint", versions(limits));
        var zones = Json.object();
        world.regions()
                .forEach(region ->
                        region.zones(packageType).forEach(zone -> zones.set(zone, Json.texts(limits.specTypes()))));
        json.set("ZoneSupportedSpecTypes", zones);
        return json;
    }

    /** Levels are upper case here and lower case in an order. */
    private static ObjectNode storage(String level) {
        var json = Json.object().put("Level", level.toUpperCase(Locale.ROOT)).put("IsDefault", "pl1".equals(level));
        json.set("DiskNumberConstraint", Limits.DISKS.json());
        json.set("ValueConstraint", Limits.disk(level).json());
        return json;
    }

    private static ArrayNode names(List<String> names) {
        return Json.list(
                names.stream().map(name -> Json.object().put("Name", name).put("Display", name)));
    }

    private static ObjectNode versions(Limits limits) {
        var json = Json.object().put("DefaultVersion", Limits.DEFAULT_VERSION);
        json.set("Versions", Json.texts(limits.versions()));
        json.set("BetaVersions", Json.texts(Limits.BETA_VERSIONS));
        return json;
    }

    /** The first of the accepted ones stands for none. */
    private static String oneOf(CloudRequest request, String name, List<String> accepted) {
        var value = request.parameter(name).orElse(accepted.get(0));
        if (!accepted.contains(value)) {
            throw refusal(name);
        }
        return value;
    }

    private static Refusal refusal(String name) {
        var envelope = Json.object()
                .put("Success", false)
                .put("HttpStatusCode", 200)
                .put("ErrorCode", "InvalidParams")
                .put("ErrMessage", "Invalid params: [" + name + "]");
        return Refusal.with(CloudAnswer.json(200, envelope));
    }
}
