package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Offer.LocalType;
import io.chatops.starrocks.instance.Version;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What DescribeResourceConstraints says; any part of it may be missing, and then nothing is known about that part. */
final class OfferAnswer {
    private OfferAnswer() {}

    static Offer offer(JsonNode constraints) {
        var versions = Json.at(constraints, "VersionConstraint");
        return new Offer(
                sizes(constraints, "BeCu", "BeCuOnEcs"),
                sizes(constraints, "FeCu", "FeCuOnEcs"),
                fixed(Json.at(constraints, "FeNumber")),
                Json.texts(versions, "Versions").stream()
                        .filter(OfferAnswer::usable)
                        .toList(),
                Json.text(versions, "DefaultVersion").filter(OfferAnswer::usable),
                localTypes(constraints),
                zoneSpecs(Json.at(constraints, "ZoneSupportedSpecTypes")),
                Optional.empty(),
                Optional.empty());
    }

    /** The list under the first name, or that of machines on ECS when the first is empty. */
    private static List<Integer> sizes(JsonNode constraints, String... names) {
        return Stream.of(names)
                .map(name -> Json.items(constraints, name)
                        .map(node -> node.asInt(0))
                        .filter(cu -> cu > 0)
                        .distinct()
                        .sorted()
                        .toList())
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The trial series has one fixed number of FE nodes. */
    private static OptionalInt fixed(JsonNode range) {
        int least = Json.number(range, "Min");
        return least > 0 && least == Json.number(range, "Max") ? OptionalInt.of(least) : OptionalInt.empty();
    }

    private static boolean usable(String version) {
        return Version.parse(version)
                .map(Version::value)
                .filter(version::equals)
                .isPresent();
    }

    private static Map<SpecType, List<LocalType>> localTypes(JsonNode constraints) {
        var types = new EnumMap<SpecType, List<LocalType>>(SpecType.class);
        types.put(
                SpecType.LOCAL_SSD, Json.list(constraints, "LocalSSDInstanceTypeConstraints", OfferAnswer::localType));
        types.put(SpecType.BIG_DATA, Json.list(constraints, "BigDataInstanceTypeConstraints", OfferAnswer::localType));
        types.values().removeIf(List::isEmpty);
        return types;
    }

    private static Optional<LocalType> localType(JsonNode row) {
        return Json.text(row, "InstanceType")
                .map(name -> new LocalType(
                        name,
                        Json.text(row, "Display")
                                .or(() -> Json.text(row, "EcsInstanceType"))
                                .orElse(name)));
    }

    private static Map<String, List<String>> zoneSpecs(JsonNode zones) {
        var specs = new LinkedHashMap<String, List<String>>();
        zones.fieldNames().forEachRemaining(zone -> specs.put(zone, Json.texts(zones, zone)));
        specs.values().removeIf(List::isEmpty);
        return specs;
    }
}
