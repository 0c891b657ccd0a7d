package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** VPC, 2016-04-28: at most 50 a page. */
final class VpcOperations {
    private static final int LARGEST_PAGE = 50;

    private final World world;

    VpcOperations(World world) {
        this.world = world;
    }

    Stream<Route> routes() {
        return Stream.of(
                Route.rpc(Product.VPC, "DescribeVpcs", this::vpcs),
                Route.rpc(Product.VPC, "DescribeVSwitches", this::vSwitches),
                Route.rpc(Product.VPC, "DescribeRegions", this::regions));
    }

    private CloudAnswer vpcs(CloudRequest request, Account caller) {
        var regionId = region(request);
        var page = Page.ofRpc(request, LARGEST_PAGE);
        var found = world.network().vpcs(regionId).stream()
                .filter(vpc -> request.parameter("VpcId")
                        .map(ids -> List.of(ids.split(",")).contains(vpc.id()))
                        .orElse(true))
                .filter(vpc -> is(request, "VpcName", vpc.name()))
                .toList();
        var list = Json.list(page.of(found).stream().map(this::json));
        return answer("Vpcs", "Vpc", list, page, found.size());
    }

    /** Without a region the VPC or the vSwitch says where to look. */
    private CloudAnswer vSwitches(CloudRequest request, Account caller) {
        var page = Page.ofRpc(request, LARGEST_PAGE);
        if (request.parameter("RegionId").isEmpty()
                && request.parameter("VpcId").isEmpty()) {
            throw Refusal.missing("RegionId");
        }
        var found = world.regions().stream()
                .filter(region -> is(request, "RegionId", region.id()))
                .flatMap(region -> world.network().vSwitches(region.id()).stream())
                .filter(vSwitch -> is(request, "VpcId", vSwitch.vpcId()))
                .filter(vSwitch -> is(request, "ZoneId", vSwitch.zoneId()))
                .filter(vSwitch -> is(request, "VSwitchId", vSwitch.id()))
                .toList();
        var list = Json.list(page.of(found).stream().map(VpcOperations::json));
        return answer("VSwitches", "VSwitch", list, page, found.size());
    }

    private CloudAnswer regions(CloudRequest request, Account caller) {
        var inEnglish = request.parameter("AcceptLanguage").orElse("zh-CN").startsWith("en");
        var list = Json.list(world.regions().stream()
                .map(region -> Json.object()
                        .put("RegionId", region.id())
                        .put("LocalName", inEnglish ? region.englishName() : region.chineseName())
                        .put("RegionEndpoint", "vpc." + region.id() + ".aliyuncs.com")));
        var json = Json.object();
        json.putObject("Regions").set("Region", list);
        return CloudAnswer.json(200, json);
    }

    static CloudAnswer answer(String outer, String inner, ArrayNode list, Page page, int total) {
        var json = Json.object()
                .put("PageNumber", page.number())
                .put("PageSize", page.size())
                .put("TotalCount", total);
        json.putObject(outer).set(inner, list);
        return CloudAnswer.json(200, json);
    }

    static boolean is(CloudRequest request, String name, String value) {
        return request.parameter(name).map(value::equals).orElse(true);
    }

    private String region(CloudRequest request) {
        var id = request.parameter("RegionId").orElseThrow(() -> Refusal.missing("RegionId"));
        return world.region(id)
                .map(CloudRegion::id)
                .orElseThrow(() ->
                        Refusal.gateway(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."));
    }

    private ObjectNode json(Vpc vpc) {
        var json = Json.object()
                .put("VpcId", vpc.id())
                .put("VpcName", vpc.name())
                .put("RegionId", vpc.regionId())
                .put("CidrBlock", vpc.cidr())
                .put("Status", "Available")
                .put("IsDefault", vpc.isDefault());
        var ids = world.network().vSwitches(vpc.regionId()).stream()
                .filter(vSwitch -> vSwitch.vpcId().equals(vpc.id()))
                .map(VSwitch::id)
                .toList();
        json.putObject("VSwitchIds").set("VSwitchId", Json.texts(ids));
        return json;
    }

    private static ObjectNode json(VSwitch vSwitch) {
        return Json.object()
                .put("VSwitchId", vSwitch.id())
                .put("VSwitchName", vSwitch.name())
                .put("VpcId", vSwitch.vpcId())
                .put("ZoneId", vSwitch.zoneId())
                .put("CidrBlock", vSwitch.cidr())
                .put("AvailableIpAddressCount", vSwitch.freeAddresses())
                .put("Status", "Available")
                .put("IsDefault", false);
    }
}
