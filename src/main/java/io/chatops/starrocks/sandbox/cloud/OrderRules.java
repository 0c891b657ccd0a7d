package io.chatops.starrocks.sandbox.cloud;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which orders of an instance are accepted. The rules are those of the field's founding document. */
final class OrderRules {
    private static final Pattern NAME = Pattern.compile("[\\p{IsHan}A-Za-z0-9_-]{1,64}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9@#$%^*_+.-]{8,30}");
    private static final Pattern TOKEN = Pattern.compile("\\p{ASCII}{1,64}");
    private static final Range MONTHS = new Range(1, 9, 1, 1);
    private static final Range YEARS = new Range(1, 3, 1, 1);

    private static final List<String> MANDATORY = List.of(
            "RegionId",
            "InstanceName",
            "AdminPassword",
            "Version",
            "RunMode",
            "PackageType",
            "PayType",
            "VpcId",
            "ZoneId");

    private final World world;

    OrderRules(World world) {
        this.world = world;
    }

    /**
     * What is ordered.
     *
     * @throws Refusal when a mandatory part is missing or a rule is broken
     */
    Layout check(OrderForm order) {
        checkName(order.required("InstanceName"));
        checkPassword(order.required("AdminPassword"));
        var packageType = order.oneOf("PackageType", List.of("official", "trial"));
        var runMode = order.oneOf("RunMode", List.of("shared_nothing", "shared_data"));
        var limits = Limits.of(packageType, runMode);
        var version = order.oneOf("Version", limits.versions());
        var payType = order.oneOf("PayType", List.of("postPaid", "prePaid"));
        checkTerm(order, payType);
        var place = new OrderPlace(world).check(order, packageType);
        var rules = NodeGroupRules.forOrders(limits);
        var groups = Stream.of(rules.fe(order), rules.worker(order, runMode))
                .map(group -> identified(group, place.zoneId()))
                .toList();
        place.checkRoomFor(groups.stream().mapToInt(NodeGroup::nodes).sum());
        return new Layout(
                order.required("InstanceName"),
                place.regionId(),
                place.zoneId(),
                place.vpcId(),
                place.vSwitches(),
                packageType,
                runMode,
                payType,
                version,
                order.text("SecurityGroupId").orElse(""),
                order.text("ResourceGroupId").orElse(""),
                role(order),
                order.tags(),
                groups);
    }

    /**
     * What the gateway checks before the service sees the order.
     *
     * @throws Refusal when a mandatory part is missing
     */
    static void checkMandatory(OrderForm order) {
        for (var name : MANDATORY) {
            if (order.text(name).isEmpty()) {
                throw Refusal.missing(name);
            }
        }
    }

    /** The token of an order; none is sent as an empty one. */
    static String token(OrderForm order) {
        var token = order.text("ClientToken").orElse("");
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw Refusal.invalid("ClientToken must be ASCII of up to 64 characters");
        }
        return token;
    }

    private NodeGroup identified(NodeGroup group, String zoneId) {
        return new NodeGroup(
                world.fleet().newId("ng"),
                group.name(),
                group.component(),
                group.zoneId().isEmpty() ? zoneId : group.zoneId(),
                group.specType(),
                group.cu(),
                group.nodes(),
                group.disks(),
                group.diskGigabytes(),
                group.diskLevel(),
                group.localStorageInstanceType());
    }

    private String role(OrderForm order) {
        var role = order.text("OssAccessingRoleName")
                .orElseThrow(() -> Refusal.invalid("OssAccessingRoleName is required"));
        if (!world.hasRole(role)) {
            throw Refusal.invalid("role not exists: " + role);
        }
        return role;
    }

    private static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw Refusal.invalid("InstanceName must be 1 to 64 Chinese characters, letters, digits, - or _");
        }
    }

    private static void checkPassword(String password) {
        var kinds = Stream.of(".*[a-z].*", ".*[A-Z].*", ".*[0-9].*", ".*[^A-Za-z0-9].*")
                .filter(password::matches)
                .count();
        if (!PASSWORD.matcher(password).matches() || kinds < 3) {
            throw Refusal.invalid("AdminPassword must be 8 to 30 characters of three kinds");
        }
    }

    static void checkTerm(OrderForm order, String payType) {
        if ("prePaid".equals(payType)) {
            var cycle = order.oneOf("PricingCycle", List.of("Month", "Year"));
            var range = "Year".equals(cycle) ? YEARS : MONTHS;
            if (!range.holds(order.number("Duration").orElse(0))) {
                throw Refusal.invalid("Duration must be " + range);
            }
        }
    }
}
