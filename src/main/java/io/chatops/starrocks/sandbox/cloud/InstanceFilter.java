package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** Which instances a DescribeInstances call asks for. A name must be the whole name; several tags must all be there. */
final class InstanceFilter {
    /** The states that may be asked for: fewer than those that answers may have. */
    private static final List<String> STATES = List.of(
            "unpaid",
            "paid",
            "creating",
            "running",
            "updating",
            "disable",
            "deleting",
            "scaling_out",
            "scaling_in",
            "scaling_up",
            "scaling_down",
            "upgrading",
            "modifying_config",
            "enable_public_network",
            "disable_public_network",
            "convert_from_trial_to_official",
            "restarting",
            "migration_cluster_to_serverless",
            "actively_disabled",
            "enabling",
            "agent_creating",
            "agent_scaling_up");

    private InstanceFilter() {}

    static Predicate<SimulatedInstance> of(CloudRequest request, Instant now) {
        var states = request.parameter("InstanceStatus").map(InstanceFilter::states);
        var tags = request.parameter("Tag").map(InstanceFilter::tags).orElse(List.of());
        return instance -> same(request, "InstanceId", instance.id())
                && same(request, "RegionId", instance.layout().regionId())
                && same(request, "InstanceName", instance.layout().name())
                && same(request, "ResourceGroupId", instance.layout().resourceGroupId())
                && states.map(wanted -> wanted.contains(instance.status(now))).orElse(true)
                && tags.stream().allMatch(tag -> hasTag(instance, tag));
    }

    private static boolean same(CloudRequest request, String name, String value) {
        return request.parameter(name).map(value::equals).orElse(true);
    }

    private static List<String> states(String list) {
        var states = Arrays.stream(list.split(",")).map(String::strip).toList();
        if (!STATES.containsAll(states)) {
            throw Refusal.business("InvalidParams", "Invalid instance status: [" + list + "]");
        }
        return states;
    }

    private static List<JsonNode> tags(String json) {
        return Json.parse(json)
                .filter(JsonNode::isArray)
                .map(list -> StreamSupport.stream(list.spliterator(), false).toList())
                .orElseThrow(() -> Refusal.invalid("Tag must be a JSON list of Key and Value"));
    }

    /** A tag without a value asks for the key alone. */
    private static boolean hasTag(SimulatedInstance instance, JsonNode tag) {
        var wanted = Optional.ofNullable(tag.get("Value")).filter(value -> !value.isNull());
        var actual =
                Optional.ofNullable(instance.layout().tags().get(tag.path("Key").asText()));
        return actual.filter(
                        value -> wanted.map(text -> text.asText().equals(value)).orElse(true))
                .isPresent();
    }
}
