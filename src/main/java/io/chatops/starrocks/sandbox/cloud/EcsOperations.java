package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;

/** ECS, 2014-05-26: security groups, at most 100 a page, by page number or by MaxResults and NextToken. */
final class EcsOperations {
    private static final int LARGEST_PAGE = 100;

    private final World world;

    EcsOperations(World world) {
        this.world = world;
    }

    Stream<Route> routes() {
        return Stream.of(Route.rpc(Product.ECS, "DescribeSecurityGroups", this::securityGroups));
    }

    private CloudAnswer securityGroups(CloudRequest request, Account caller) {
        var regionId = request.parameter("RegionId").orElseThrow(() -> Refusal.missing("RegionId"));
        if (world.region(regionId).isEmpty()) {
            throw Refusal.gateway(404, "InvalidRegionId.NotFound", "The specified RegionId does not exist.");
        }
        var found = world.network().securityGroups(regionId).stream()
                .filter(group -> VpcOperations.is(request, "VpcId", group.vpcId()))
                .filter(group -> VpcOperations.is(request, "SecurityGroupId", group.id()))
                .filter(group -> VpcOperations.is(request, "SecurityGroupName", group.name()))
                .toList();
        return request.parameter("MaxResults").isPresent() ? byToken(request, found) : byPage(request, found);
    }

    private static CloudAnswer byPage(CloudRequest request, List<SecurityGroup> found) {
        var page = Page.ofRpc(request, LARGEST_PAGE);
        var list = Json.list(page.of(found).stream().map(EcsOperations::json));
        return VpcOperations.answer("SecurityGroups", "SecurityGroup", list, page, found.size());
    }

    /** The token is the number of what was already given, behind a word that keeps clients from counting it up. */
    private static CloudAnswer byToken(CloudRequest request, List<SecurityGroup> found) {
        int size = number(request.parameter("MaxResults").orElse(""), "MaxResults");
        int start = request.parameter("NextToken")
                .map(token -> number(token.replaceFirst("^from-", ""), "NextToken"))
                .orElse(0);
        var json = Json.object().put("TotalCount", found.size());
        var list = Json.list(found.stream().skip(start).limit(size).map(EcsOperations::json));
        json.putObject("SecurityGroups").set("SecurityGroup", list);
        json.put("NextToken", start + size < found.size() ? "from-" + (start + size) : "");
        return CloudAnswer.json(200, json);
    }

    private static int number(String text, String name) {
        if (!text.matches("[1-9][0-9]{0,5}") || ("MaxResults".equals(name) && Integer.parseInt(text) > LARGEST_PAGE)) {
            throw Refusal.gateway(400, "InvalidParameter", "The specified parameter " + name + " is not valid.");
        }
        return Integer.parseInt(text);
    }

    private static ObjectNode json(SecurityGroup group) {
        return Json.object()
                .put("SecurityGroupId", group.id())
                .put("SecurityGroupName", group.name())
                .put("VpcId", group.vpcId())
                .put("SecurityGroupType", "normal")
                .put("ServiceManaged", group.managed());
    }
}
