package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations on an instance's configuration. A total is in the answer only when NeedTotal asks for it. */
final class ConfigOperations {
    private final World world;

    ConfigOperations(World world) {
        this.world = world;
    }

    Stream<Route> routes() {
        return Stream.of(
                Route.post("DescribeInstanceConfigs", "/webapi/config/describeInstanceConfigs", this::configs),
                Route.post("DescribeConfigHistory", "/webapi/config/describeConfigHistory", this::history));
    }

    /** A key or description is found by a part of it, in any case: an assumption, the service does not say. */
    private CloudAnswer configs(CloudRequest request, Account caller) {
        var instance = instance(request);
        var groups = instance.layout().groups().stream()
                .filter(group ->
                        request.parameter("NodeGroupId").map(group.id()::equals).orElse(true))
                .toList();
        var found = ConfigItem.ALL.stream()
                .filter(item -> request.parameter("ConfigType")
                        .map(type -> type.equalsIgnoreCase(item.type()))
                        .orElse(true))
                .filter(item -> contains(request, "ConfigKey", item.key()))
                .filter(item -> contains(request, "Description", item.chinese() + item.english()))
                .filter(item -> request.parameter("AllowModify")
                        .map(wanted -> wanted.equals(Boolean.toString(item.modifiable())))
                        .orElse(true))
                .flatMap(item -> groups.stream()
                        .filter(group -> belongs(item, group))
                        .map(group -> json(item, group, value(instance, item))))
                .toList();
        return answer(request, found);
    }

    private CloudAnswer history(CloudRequest request, Account caller) {
        long start = request.number("StartTime").orElse(Long.MIN_VALUE);
        long end = request.number("EndTime").orElse(Long.MAX_VALUE);
        var states = request.parameter("EffectStatuses").map(list -> List.of(list.split(",")));
        var instance = instance(request);
        var found = instance.history().stream()
                .filter(change ->
                        change.at().toEpochMilli() >= start && change.at().toEpochMilli() <= end)
                .filter(change ->
                        states.map(wanted -> wanted.contains(status(change))).orElse(true))
                .map(change -> json(instance, change))
                .toList();
        return answer(request, found);
    }

    private SimulatedInstance instance(CloudRequest request) {
        var id = request.parameter("InstanceId").orElseThrow(() -> Refusal.missing("InstanceId"));
        return world.fleet().find(id).orElseThrow(() -> Refusal.invalid("instance not exists"));
    }

    private static CloudAnswer answer(CloudRequest request, List<ObjectNode> found) {
        var content = Json.list(Page.ofRoa(request).of(found).stream());
        var needsTotal = "true".equals(request.parameter("NeedTotal").orElse(""));
        return CloudAnswer.envelope(content, needsTotal ? Optional.of(found.size()) : Optional.empty());
    }

    private static boolean contains(CloudRequest request, String name, String value) {
        return request.parameter(name)
                .map(part -> value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT)))
                .orElse(true);
    }

    /** Items of the BE hold for the CN of a shared-data instance too. */
    private static boolean belongs(ConfigItem item, NodeGroup group) {
        return "FE".equals(group.component()) == !"BE".equals(item.type());
    }

    /** The last change of the item, if any. */
    private static String value(SimulatedInstance instance, ConfigItem item) {
        return instance.history().stream()
                .filter(change -> change.effected() && change.key().equals(item.key()))
                .map(ConfigChange::after)
                .reduce(item.value(), (before, after) -> after);
    }

    private static ObjectNode json(ConfigItem item, NodeGroup group, String value) {
        return Json.object()
                .put("ConfigKey", item.key())
                .put("ConfigType", item.type())
                .put("ConfigValue", value)
                .put("DefaultValue", item.value())
                .put("AllowModify", Boolean.toString(item.modifiable()))
                .put("Custom", false)
                .put("Restart", item.restart())
                .put("Unit", item.unit())
                .put("ValueRange", item.range())
                .put("ValueType", item.valueType())
                .put("Description", item.chinese())
                .put("DescriptionEn", item.english())
                .put("NodeGroupId", group.id())
                .put("NodeGroupName", group.name())
                .put("DefaultNodeGroup", true);
    }

    private static String status(ConfigChange change) {
        return change.effected() ? "effective" : "ineffective";
    }

    private static ObjectNode json(SimulatedInstance instance, ConfigChange change) {
        var json = Json.object()
                .put("ConfigHistoryId", change.id())
                .put("GmtCreate", change.at().toEpochMilli())
                .put("OperatorId", StandardWorld.ACCOUNT_ID)
                .put("Reason", change.reason())
                .put("EffectStatus", status(change))
                .put("Effected", change.effected())
                .put("Rollback", false);
        json.set(
                "ConfigMementos",
                Json.list(Stream.of(Json.object()
                        .put("Action", "MODIFY")
                        .put("ConfigKey", change.key())
                        .put("ConfigType", change.type())
                        .put("Before", change.before())
                        .put("After", change.after()))));
        json.set(
                "ConfigHistoryEffectDetails",
                Json.list(instance.layout().groups().stream()
                        .map(group ->
                                Json.object().put("NodeGroupId", group.id()).put("EffectStatus", status(change)))));
        return json;
    }
}
