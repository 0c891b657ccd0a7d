package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The operations on instances: order, list, compute groups, gateways, versions. */
final class InstanceOperations {
    private final World world;
    private final InstantSource time;

    InstanceOperations(World world, InstantSource time) {
        this.world = world;
        this.time = time;
    }

    Stream<Route> routes() {
        return Stream.of(
                Route.post("CreateInstanceV1", "/webapi/cluster/createV1", new CreateInstance(world, time)),
                Route.post("DescribeInstances", "/webapi/starrocks/describeInstances", this::describeInstances),
                Route.post("DescribeNodeGroups", "/webapi/nodegroup/describeNodeGroups", this::describeNodeGroups),
                Route.post("ListGateway", "/webapi/gateway/list", this::listGateway),
                Route.post(
                        "QueryUpgradableVersions",
                        "/webapi/starrocks/queryUpgradableVersions",
                        this::queryUpgradableVersions));
    }

    /** Each list counts as a look at the instances on its page: see {@link Birth}. */
    private CloudAnswer describeInstances(CloudRequest request, Account caller) {
        var now = time.instant();
        var wanted = InstanceFilter.of(request, now);
        var found = world.fleet().all().stream().filter(wanted).toList();
        var page = Page.ofRoa(request).of(found);
        var content = Json.list(page.stream().map(instance -> InstanceView.json(instance, now)));
        page.forEach(SimulatedInstance::isSeen);
        return CloudAnswer.envelope(content, Optional.of(found.size()));
    }

    private CloudAnswer describeNodeGroups(CloudRequest request, Account caller) {
        var filters = request.json().orElse(Json.object());
        var id =
                request.parameter("ClusterId").orElse(filters.path("instanceId").asText(""));
        var instance = instance(id);
        var now = time.instant();
        var found = instance.layout().groups().stream()
                .filter(matches(filters, instance, now))
                .toList();
        var page = Page.ofRoa(request).of(found);
        var content = Json.list(page.stream().map(group -> NodeGroupView.json(instance, group, now)));
        return CloudAnswer.envelope(content, Optional.of(found.size()));
    }

    private CloudAnswer listGateway(CloudRequest request, Account caller) {
        var instance = instance(request.parameter("InstanceId").orElse(""));
        return CloudAnswer.envelope(InstanceView.gateways(instance, time.instant()));
    }

    /** The next patch of the instance's own version, or the versions after it. */
    private CloudAnswer queryUpgradableVersions(CloudRequest request, Account caller) {
        var instance = instance(request.parameter("InstanceId").orElseThrow(() -> Refusal.missing("InstanceId")));
        var version = instance.layout().version();
        var minor = !"false".equals(request.parameter("Minor").orElse("true"));
        var all = Limits.of("official", "shared_data").versions();
        return CloudAnswer.envelope(Json.texts(
                minor
                        ? List.of(version + ".12-1.80-1.6.6", version + ".13-1.81-1.6.7")
                        : all.subList(all.indexOf(version) + 1, all.size())));
    }

    private SimulatedInstance instance(String id) {
        return world.fleet().find(id).orElseThrow(() -> Refusal.invalid("instance not exists"));
    }

    private static Predicate<NodeGroup> matches(JsonNode filters, SimulatedInstance instance, Instant now) {
        var ids = StreamSupport.stream(filters.path("nodeGroupIds").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        var component = filters.path("componentType").asText("");
        var name = filters.path("nodeGroupName").asText("");
        var status = filters.path("status").asText("");
        return group -> (ids.isEmpty() || ids.contains(group.id()))
                && (component.isEmpty() || component.equals(group.component()))
                && (name.isEmpty() || name.equals(group.name()))
                && (status.isEmpty() || status.equals(NodeGroupView.status(instance, now)));
    }
}
