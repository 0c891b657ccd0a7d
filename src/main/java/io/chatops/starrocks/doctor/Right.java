package io.chatops.starrocks.doctor;

import java.util.Locale;

/** The RAM actions of what is switched on, as {@code docs/ram-policy.json} allows them. */
enum Right {
    DESCRIBE_INSTANCES(Product.STARROCKS, "DescribeInstances", true),
    DESCRIBE_NODE_GROUPS(Product.STARROCKS, "DescribeNodeGroups", true),
    QUERY_UPGRADABLE_VERSIONS(Product.STARROCKS, "QueryUpgradableVersions", true),
    DESCRIBE_INSTANCE_CONFIGS(Product.STARROCKS, "DescribeInstanceConfigs", true),
    DESCRIBE_CONFIG_HISTORY(Product.STARROCKS, "DescribeConfigHistory", true),
    LIST_GATEWAY(Product.STARROCKS, "ListGateway", false),
    DESCRIBE_REGIONS(Product.STARROCKS, "DescribeRegions", false),
    DESCRIBE_AVAILABLE_ZONES(Product.STARROCKS, "DescribeAvailableZones", false),
    DESCRIBE_RESOURCE_CONSTRAINTS(Product.STARROCKS, "DescribeResourceConstraints", false),
    QUERY_PRICE(Product.STARROCKS, "QueryPriceV1", false),
    CHECK_INVENTORY(Product.STARROCKS, "CheckInventory", false),
    DESCRIBE_VPCS(Product.VPC, "DescribeVpcs", true),
    DESCRIBE_VSWITCHES(Product.VPC, "DescribeVSwitches", true),
    DESCRIBE_SECURITY_GROUPS(Product.ECS, "DescribeSecurityGroups", true),
    GET_ROLE(Product.RAM, "GetRole", false),
    CREATE_INSTANCE(Product.STARROCKS, "CreateInstanceV1", true);

    private final Product product;
    private final String operation;
    private final boolean needed;

    Right(Product product, String operation, boolean needed) {
        this.product = product;
        this.operation = operation;
        this.needed = needed;
    }

    Product product() {
        return product;
    }

    /** Whether something is refused without it; else something else is done in its place. */
    boolean isNeeded() {
        return needed;
    }

    /** As a policy writes it. Which of its two prefixes counts is shown for a few operations of StarRocks only, so both are named. */
    String written() {
        return product == Product.STARROCKS
                ? "sr:" + operation + " / starrocks:" + operation
                : product.name().toLowerCase(Locale.ROOT) + ":" + operation;
    }

    /** Whose action it is. */
    enum Product {
        STARROCKS,
        VPC,
        ECS,
        RAM,
        STS
    }
}
