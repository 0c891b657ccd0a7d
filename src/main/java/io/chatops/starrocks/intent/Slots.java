package io.chatops.starrocks.intent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The values that a line names, each in the format that the service takes. {@code cu} is the target in compute units, never a
 * difference; {@code status} filters a list; {@code version} is the one to create.
 */
public record Slots(
        Optional<String> region,
        Optional<String> instanceId,
        Optional<String> instanceName,
        Optional<String> status,
        OptionalInt cu,
        Optional<String> version,
        Optional<String> profile) {

    /** No value was named. */
    public static final Slots NONE = new Slots(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());

    /** The values that are there, by their outward names; {@code cu} as an Integer, the rest as text. */
    public Map<String, Object> asMap() {
        var map = new LinkedHashMap<String, Object>();
        region.ifPresent(value -> map.put("region", value));
        instanceId.ifPresent(value -> map.put("instanceId", value));
        instanceName.ifPresent(value -> map.put("instanceName", value));
        status.ifPresent(value -> map.put("status", value));
        cu.ifPresent(value -> map.put("cu", value));
        version.ifPresent(value -> map.put("version", value));
        profile.ifPresent(value -> map.put("profile", value));
        return map;
    }
}
