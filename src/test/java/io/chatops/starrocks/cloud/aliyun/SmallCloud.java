package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.cloud.aliyun.CloudStub.Seen;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Enough of the service for the contract: it remembers orders and answers in the interface's own form. */
final class SmallCloud {
    private final Map<String, JsonNode> orders = new LinkedHashMap<>();
    private final Map<String, String> bodies = new LinkedHashMap<>();

    synchronized String answer(Seen seen) throws IOException {
        var query = seen.query();
        return switch (seen.header("x-acs-action")) {
            case "DescribeRegions" -> fine(object("RegionId", "cn-hangzhou"));
            case "CreateInstanceV1" -> create(seen.body());
            case "DescribeInstances" -> instances(query);
            case "DescribeNodeGroups" -> groups(query.getOrDefault("ClusterId", ""));
            case "QueryPriceV1" ->
                "{\"RequestId\":\"R\",\"Success\":true,\"Data\":{\"Currency\":\"CNY\",\"TradeAmount\":3.5}}";
            default -> refused("InvalidParams", "Invalid params: [instance not exists]");
        };
    }

    private String create(String body) throws IOException {
        var order = Capture.JSON.readTree(body);
        var token = order.get("ClientToken").asText();
        if (!bodies.computeIfAbsent(token, unused -> body).equals(body)) {
            return refused("IdempotentParameterMismatch", "other parameters under this token");
        }
        orders.put(id(token), order);
        return "{\"RequestId\":\"R\",\"Success\":true,\"Data\":{\"InstanceId\":\"" + id(token) + "\",\"OrderId\":1}}";
    }

    private String instances(Map<String, String> query) throws IOException {
        var wanted = Capture.JSON.readTree(query.getOrDefault("Tag", "[]"));
        var found = orders.entrySet().stream()
                .filter(entry ->
                        query.getOrDefault("InstanceId", entry.getKey()).equals(entry.getKey()))
                .filter(entry -> carries(entry.getValue().path("Tags"), wanted))
                .map(entry -> instance(entry.getKey(), entry.getValue()))
                .toList();
        int size = Integer.parseInt(query.getOrDefault("PageSize", "10"));
        int from = Math.min(found.size(), (Integer.parseInt(query.getOrDefault("PageNumber", "1")) - 1) * size);
        return fine(found.size(), found.subList(from, Math.min(found.size(), from + size)));
    }

    private static boolean carries(JsonNode tags, JsonNode wanted) {
        return StreamSupport.stream(wanted.spliterator(), false)
                .allMatch(tag -> StreamSupport.stream(tags.spliterator(), false).anyMatch(tag::equals));
    }

    private static ObjectNode instance(String id, JsonNode order) {
        var row = object("InstanceId", id).put("InstanceStatus", "creating");
        for (var name : List.of("InstanceName", "RegionId", "RunMode", "PackageType", "PayType", "Version", "Tags")) {
            row.set(name, order.path(name));
        }
        return row;
    }

    private String groups(String id) {
        return orders.containsKey(id)
                ? fine(
                        object("NodeGroupId", "ng-1").put("ComponentType", "FE"),
                        object("NodeGroupId", "ng-2").put("ComponentType", "CN"))
                : refused("InvalidParams", "Invalid params: [instance not exists]");
    }

    private static String id(String token) {
        return "c-" + token;
    }

    private static ObjectNode object(String name, String value) {
        return Capture.JSON.createObjectNode().put(name, value);
    }

    private static String fine(ObjectNode... rows) {
        return fine(rows.length, List.of(rows));
    }

    private static String fine(int total, List<ObjectNode> rows) {
        ArrayNode data = Capture.JSON.createArrayNode();
        rows.forEach(data::add);
        return "{\"RequestId\":\"R\",\"Success\":true,\"Total\":" + total + ",\"Data\":" + data + "}";
    }

    private static String refused(String code, String message) {
        return "{\"RequestId\":\"R\",\"Success\":false,\"ErrCode\":\"" + code + "\",\"ErrMessage\":\"" + message
                + "\"}";
    }
}
