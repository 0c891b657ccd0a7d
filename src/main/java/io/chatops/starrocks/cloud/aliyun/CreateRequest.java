package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.instance.GroupPlan;
import io.chatops.starrocks.instance.Payment;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.secret.Secret;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The order to create, and the question what it costs, as JSON: the one place that knows these bodies, and the one place outside
 * the signature where the admin password is read. Members always stand in the same order, so that an order which is sent again has
 * the same bytes. Source: create-flow, "The request".
 */
final class CreateRequest {
    /** Names that only the founding document gives to the groups; the service names its default groups so by itself. */
    private static final String FE_GROUP = "defaultFeNodeGroup";

    private static final String COMPUTE_GROUP = "default_warehouse";

    private final CreateBody fields;

    CreateRequest(CreateBody fields) {
        this.fields = fields;
    }

    /** The order, with the admin password in it. */
    Call create(Creation creation) {
        return Call.read(
                        "CreateInstanceV1",
                        "/webapi/cluster/createV1",
                        creation.plan().region())
                .sending(body(creation))
                .writing(creation.adminPassword());
    }

    /** The order as a person would give it by hand. Nothing in it needs quoting: each value is of a form that the rules allow. */
    String commandLine(Plan plan) {
        var shown = body(new Creation(plan, "<uuid>", Secret.of(Secret.MASK), Map.of()));
        return "aliyun starrocks CreateInstanceV1 --RegionId " + plan.region() + " --body '" + Json.write(shown) + "'";
    }

    /** What a plan costs; here the interface wants the CU as text. */
    Call price(Plan plan) {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("RegionId", plan.region().value());
        body.put("RunMode", plan.runMode().wire());
        body.put("PackageType", plan.packageType().wire());
        body.put("PayType", plan.payment().type().wire());
        plan.payment().subscription().ifPresent(subscription -> duration(body, subscription));
        body.put(
                "FrontendNodeGroups",
                List.of(group(plan.frontends(), String.valueOf(plan.frontends().cu()))));
        body.put(
                "BackendNodeGroups",
                List.of(group(plan.backends(), String.valueOf(plan.backends().cu()))));
        return Call.read("QueryPriceV1", "/webapi/price/create", plan.region()).sending(body);
    }

    private Map<String, @Nullable Object> body(Creation creation) {
        var plan = creation.plan();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("RegionId", plan.region().value());
        body.put("InstanceName", plan.name().value());
        creation.adminPassword().use(password -> body.put("AdminPassword", password));
        body.put("Version", plan.version().value());
        body.put("RunMode", plan.runMode().wire());
        body.put("PackageType", plan.packageType().wire());
        body.put("PayType", plan.payment().type().wire());
        plan.payment().subscription().ifPresent(subscription -> {
            duration(body, subscription);
            body.put("AutoRenew", subscription.autoRenew());
        });
        network(body, plan);
        body.put("OssAccessingRoleName", plan.ossRole().value());
        body.put("FrontendNodeGroups", List.of(named(plan.frontends(), FE_GROUP)));
        body.put("BackendNodeGroups", List.of(named(plan.backends(), COMPUTE_GROUP)));
        if (!creation.tags().isEmpty()) {
            body.put("Tags", tags(creation.tags()));
        }
        body.put("ClientToken", creation.clientToken());
        return body;
    }

    private void network(Map<String, @Nullable Object> body, Plan plan) {
        var network = plan.network();
        var vSwitch = new LinkedHashMap<String, Object>();
        vSwitch.put("VswId", network.vSwitch().value());
        vSwitch.put("ZoneId", network.zone().value());
        body.put("VpcId", network.vpc().value());
        body.put("ZoneId", network.zone().value());
        if (full()) {
            vSwitch.put("Primary", true);
            body.put("VSwitchId", network.vSwitch().value());
            body.put("SecurityGroupId", network.securityGroup().value());
            body.put("Cu", plan.backends().cu());
        }
        body.put("VSwitches", List.of(vSwitch));
    }

    private Map<String, Object> named(GroupPlan group, String name) {
        var members = group(group, group.cu());
        if (full()) {
            members.put("nodeGroupName", name);
        }
        return members;
    }

    /** Node group keys are camelCase in every client that was generated from the interface. */
    private static Map<String, Object> group(GroupPlan group, Object cu) {
        var members = new LinkedHashMap<String, Object>();
        members.put("specType", group.spec().wire());
        members.put("cu", cu);
        members.put("residentNodeNumber", group.nodes());
        members.put("diskNumber", group.disks());
        members.put("storageSize", group.storage());
        members.put("storagePerformanceLevel", group.level().wire());
        Optional<String> local = group.localType();
        local.ifPresent(type -> members.put("localStorageInstanceType", type));
        return members;
    }

    private static void duration(Map<String, @Nullable Object> body, Payment.Subscription subscription) {
        body.put("Duration", subscription.duration());
        body.put("PricingCycle", subscription.cycle().wire());
    }

    /** By name, since the order of a map is not the same in two runs. */
    static List<Map<String, String>> tags(Map<String, String> tags) {
        return new TreeMap<>(tags)
                .entrySet().stream()
                        .map(tag -> {
                            Map<String, String> member = new LinkedHashMap<>();
                            member.put("Key", tag.getKey());
                            member.put("Value", tag.getValue());
                            return member;
                        })
                        .toList();
    }

    private boolean full() {
        return fields == CreateBody.FULL;
    }
}
