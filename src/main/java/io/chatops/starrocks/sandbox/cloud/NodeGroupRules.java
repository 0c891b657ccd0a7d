package io.chatops.starrocks.sandbox.cloud;

import java.util.List;
import java.util.Set;

/** Which compute groups an order may have. */
final class NodeGroupRules {
    private static final Set<String> KEYS = Set.of(
            "cu",
            "specType",
            "residentNodeNumber",
            "diskNumber",
            "storageSize",
            "storagePerformanceLevel",
            "localStorageInstanceType",
            "zoneId",
            "nodeGroupName");

    private final Limits limits;
    private final boolean cuIsText;

    private NodeGroupRules(Limits limits, boolean cuIsText) {
        this.limits = limits;
        this.cuIsText = cuIsText;
    }

    static NodeGroupRules forOrders(Limits limits) {
        return new NodeGroupRules(limits, false);
    }

    /** The price query differs from the order in one thing: cu is a text there. */
    static NodeGroupRules forPrices(Limits limits) {
        return new NodeGroupRules(limits, true);
    }

    /**
     * The FE group of an order.
     *
     * @throws Refusal when it is not there or breaks a rule
     */
    NodeGroup fe(OrderForm order) {
        var form = only(order, "FrontendNodeGroups");
        var group = read(form, "FE", "defaultFeNodeGroup", cu(form, limits.feCu()), limits.feNodes());
        if (!"standard".equals(group.specType())) {
            throw Refusal.invalid("specType of FE must be standard");
        }
        if (!"pl1".equals(group.diskLevel())) {
            throw Refusal.invalid("storagePerformanceLevel of FE must be pl1");
        }
        return group;
    }

    /** The BE or CN group of an order, which of the two by run mode. */
    NodeGroup worker(OrderForm order, String runMode) {
        var form = only(order, "BackendNodeGroups");
        var component = "shared_nothing".equals(runMode) ? "BE" : "CN";
        var group = read(form, component, "default_warehouse", cu(form, limits.workerCu()), limits.workerNodes());
        if (!limits.specTypes().contains(group.specType())) {
            throw Refusal.invalid("specType must be one of " + String.join(", ", limits.specTypes()));
        }
        return group;
    }

    private static OrderForm only(OrderForm order, String name) {
        var groups = order.list(name);
        if (groups.size() != 1) {
            throw Refusal.invalid(name + " must have exactly one group");
        }
        var form = groups.get(0);
        form.body().fieldNames().forEachRemaining(key -> {
            if (!KEYS.contains(key)) {
                throw Refusal.invalid("unknown key " + key + " in " + name);
            }
        });
        return form;
    }

    private int cu(OrderForm form, List<Integer> accepted) {
        int cu = cuIsText
                ? form.text("cu")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::parseInt)
                        .orElse(0)
                : form.number("cu").orElse(0);
        if (!accepted.contains(cu)) {
            throw Refusal.invalid("cu must be one of " + accepted);
        }
        return cu;
    }

    private static NodeGroup read(OrderForm form, String component, String name, int cu, Range nodes) {
        var spec = form.required("specType");
        var level = form.text("storagePerformanceLevel").orElse("pl1");
        int count = form.number("residentNodeNumber").orElse(0);
        int disks = form.number("diskNumber").orElse(Limits.DISKS.usual());
        int size = form.number("storageSize").orElse(0);
        if (!nodes.holds(count)) {
            throw Refusal.invalid("residentNodeNumber of " + component + " must be " + nodes);
        }
        if (!Limits.LOCAL_SPEC_TYPES.contains(spec)) {
            checkDisks(level, disks, size);
        }
        return new NodeGroup(
                "",
                form.text("nodeGroupName").orElse(name),
                component,
                form.text("zoneId").orElse(""),
                spec,
                cu,
                count,
                disks,
                size,
                level,
                form.text("localStorageInstanceType").orElse(""));
    }

    private static void checkDisks(String level, int disks, int size) {
        if (!Limits.DISK_LEVELS.contains(level)) {
            throw Refusal.invalid("storagePerformanceLevel must be one of " + String.join(", ", Limits.DISK_LEVELS));
        }
        if (!Limits.DISKS.holds(disks)) {
            throw Refusal.invalid("diskNumber must be " + Limits.DISKS);
        }
        if (!Limits.disk(level).holds(size)) {
            throw Refusal.invalid("storageSize with " + level + " must be " + Limits.disk(level));
        }
    }
}
