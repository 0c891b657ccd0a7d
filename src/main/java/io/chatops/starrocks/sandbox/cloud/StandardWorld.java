package io.chatops.starrocks.sandbox.cloud;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The world that demo and tests begin with. cn-hangzhou, cn-shanghai, cn-beijing, ap-southeast-1 and eu-central-1 have networks to
 * use; cn-zhangjiakou has 105 VPCs, the first with 120 vSwitches and 110 security groups, for paging; the others have no VPC.
 */
public final class StandardWorld {
    /** The account that everything belongs to. */
    public static final String ACCOUNT_ID = "1234567890123456";

    /** A key that the cloud knows. */
    public static final String KEY_ID = "LTAI5tSimulatedCloudKey1";

    /** The secret of {@link #KEY_ID}; it opens nothing but the simulated cloud. */
    public static final String KEY_SECRET = "only-for-the-simulated-cloud-01";

    /** The role that lets StarRocks read and write OSS. */
    public static final String OSS_ROLE = "AliyunEMRStarRocksAccessingOSSRole";

    private StandardWorld() {}

    static World build() {
        var world = World.empty().add(Account.of(ACCOUNT_ID, KEY_ID, KEY_SECRET));
        world.add(new Role(OSS_ROLE, "EMR Serverless StarRocks accesses OSS with this role"));
        world.add(new Role("AliyunECSInstanceForEMRRole", "The role of EMR's servers"));
        regions().forEach(world::add);
        Stream.of("cn-hangzhou", "cn-shanghai", "cn-beijing", "ap-southeast-1", "eu-central-1")
                .forEach(id -> furnish(world, id));
        crowd(world.network(), "cn-zhangjiakou");
        return world;
    }

    /**
     * Adds running instances to a region, the name of each with its number: {@code orders_001}, {@code orders_002} ...
     *
     * @param now when the oldest was made; each one after it a minute later
     */
    public static void addInstances(World world, String regionId, int count, Instant now) {
        for (int i = 1; i <= count; i++) {
            var name = "orders_%03d".formatted(i);
            var layout = layout(world, regionId, name, i % 2 == 0 ? "shared_nothing" : "shared_data");
            var id = world.fleet().newId("c");
            world.fleet().add(new SimulatedInstance(id, layout, now.plusSeconds(60L * i), Birth.afterPolls(0)));
        }
    }

    private static Layout layout(World world, String regionId, String name, String runMode) {
        var vSwitch = world.network().vSwitches(regionId).get(0);
        var worker = "shared_nothing".equals(runMode) ? "BE" : "CN";
        return new Layout(
                name,
                regionId,
                vSwitch.zoneId(),
                vSwitch.vpcId(),
                List.of(vSwitch),
                "official",
                runMode,
                "postPaid",
                "3.3",
                "",
                "",
                OSS_ROLE,
                new LinkedHashMap<>(Map.of("team", "orders")),
                List.of(
                        group(world, "defaultFeNodeGroup", "FE", vSwitch.zoneId()),
                        group(world, "default_warehouse", worker, vSwitch.zoneId())));
    }

    private static NodeGroup group(World world, String name, String component, String zoneId) {
        var id = world.fleet().newId("ng");
        return new NodeGroup(id, name, component, zoneId, "standard", 8, 3, 1, 200, "pl1", "");
    }

    private static void furnish(World world, String regionId) {
        var network = world.network();
        var vpc = "vpc-" + regionId + "-main";
        network.add(new Vpc(vpc, "main", regionId, "10.0.0.0/8", false));
        network.add(new Vpc("vpc-" + regionId + "-empty", "empty", regionId, "172.16.0.0/12", true));
        int number = 0;
        for (var zone : world.region(regionId).orElseThrow().officialZones()) {
            number++;
            var cidr = "10." + number + ".0.0/20";
            network.add(new VSwitch("vsw-" + zone, "warehouse-" + zone, vpc, zone, cidr, 4000));
        }
        network.add(new SecurityGroup("sg-" + regionId + "-warehouse", "warehouse", vpc, false));
        network.add(new SecurityGroup("sg-" + regionId + "-managed", "managed-by-emr", vpc, true));
    }

    private static void crowd(Network network, String regionId) {
        for (int i = 1; i <= 105; i++) {
            var id = "vpc-crowd-%03d".formatted(i);
            network.add(new Vpc(id, "crowd-%03d".formatted(i), regionId, "192.168.0.0/16", false));
        }
        for (int i = 1; i <= 120; i++) {
            var number = "%03d".formatted(i);
            network.add(new VSwitch(
                    "vsw-crowd-" + number, "crowd-" + number, "vpc-crowd-001", regionId + "-a", "192.168.0.0/24", 200));
        }
        for (int i = 1; i <= 110; i++) {
            var number = "%03d".formatted(i);
            network.add(new SecurityGroup("sg-crowd-" + number, "crowd-" + number, "vpc-crowd-001", false));
        }
    }

    private static List<CloudRegion> regions() {
        return List.of(
                region("cn-hangzhou", "华东1（杭州）", "China (Hangzhou)", "hijk", "hi"),
                region("cn-shanghai", "华东2（上海）", "China (Shanghai)", "befl", "bl"),
                region("cn-qingdao", "华北1（青岛）", "China (Qingdao)", "bc", ""),
                region("cn-beijing", "华北2（北京）", "China (Beijing)", "fhkl", "hl"),
                region("cn-zhangjiakou", "华北3（张家口）", "China (Zhangjiakou)", "ab", ""),
                region("cn-wulanchabu", "华北6（乌兰察布）", "China (Ulanqab)", "ab", ""),
                region("cn-shenzhen", "华南1（深圳）", "China (Shenzhen)", "def", "e"),
                region("cn-hongkong", "中国（香港）", "China (Hong Kong)", "bc", ""),
                region("ap-southeast-1", "新加坡", "Singapore", "abc", ""),
                region("ap-southeast-5", "印度尼西亚（雅加达）", "Indonesia (Jakarta)", "ab", ""),
                region("eu-central-1", "德国（法兰克福）", "Germany (Frankfurt)", "ab", ""),
                region("us-east-1", "美国（弗吉尼亚）", "US (Virginia)", "ab", ""),
                region("us-west-1", "美国（硅谷）", "US (Silicon Valley)", "ab", ""));
    }

    private static CloudRegion region(String id, String chinese, String english, String zones, String trial) {
        return new CloudRegion(id, chinese, english, zones(id, zones), zones(id, trial));
    }

    /** Zones outside China hang their letter on directly: ap-southeast-1a, but cn-hangzhou-i. */
    private static List<String> zones(String regionId, String letters) {
        var join = regionId.startsWith("cn-") ? "-" : "";
        return letters.chars()
                .mapToObj(letter -> regionId + join + (char) letter)
                .toList();
    }
}
