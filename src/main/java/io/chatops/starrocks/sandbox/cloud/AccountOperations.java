package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.stream.Stream;

/** RAM 2015-05-01 and STS 2015-04-01: the roles of the account, and who is asking. */
final class AccountOperations {
    private static final long USUAL_ITEMS = 100;

    private final World world;

    AccountOperations(World world) {
        this.world = world;
    }

    Stream<Route> routes() {
        return Stream.of(
                Route.rpc(Product.RAM, "GetRole", this::role),
                Route.rpc(Product.RAM, "ListRoles", this::roles),
                Route.rpc(Product.STS, "GetCallerIdentity", this::identity));
    }

    private CloudAnswer role(CloudRequest request, Account caller) {
        var name = request.parameter("RoleName").orElseThrow(() -> Refusal.missing("RoleName"));
        var role = world.roles().stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.gateway(404, "EntityNotExist.Role", "The role not exists: " + name + "."));
        var json = Json.object();
        json.set("Role", json(role, caller));
        return CloudAnswer.json(200, json);
    }

    /** The marker is the name of the last role already given. */
    private CloudAnswer roles(CloudRequest request, Account caller) {
        long most = request.number("MaxItems").filter(items -> items > 0).orElse(USUAL_ITEMS);
        var marker = request.parameter("Marker").orElse("");
        var rest = world.roles().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .filter(role -> role.name().compareTo(marker) > 0)
                .toList();
        var given = rest.stream().limit(most).toList();
        var json = Json.object().put("IsTruncated", given.size() < rest.size());
        if (given.size() < rest.size()) {
            json.put("Marker", given.get(given.size() - 1).name());
        }
        json.putObject("Roles").set("Role", Json.list(given.stream().map(role -> json(role, caller))));
        return CloudAnswer.json(200, json);
    }

    private CloudAnswer identity(CloudRequest request, Account caller) {
        var temporary = caller.token().isPresent();
        return CloudAnswer.json(
                200,
                Json.object()
                        .put("AccountId", caller.accountId())
                        .put("UserId", "200000000000000001")
                        .put("PrincipalId", "200000000000000001")
                        .put("IdentityType", temporary ? "AssumedRoleUser" : "RAMUser")
                        .put(
                                "Arn",
                                "acs:ram::" + caller.accountId()
                                        + (temporary ? ":assumed-role/chatops/bot" : ":user/chatops")));
    }

    private static ObjectNode json(Role role, Account caller) {
        return Json.object()
                .put("RoleName", role.name())
                .put("RoleId", "300000000000000001")
                .put(
                        "Arn",
                        "acs:ram::" + caller.accountId() + ":role/"
                                + role.name().toLowerCase(Locale.ROOT))
                .put("Description", role.description())
                .put("CreateDate", "2026-01-01T00:00:00Z")
                .put("UpdateDate", "2026-01-01T00:00:00Z")
                .put("MaxSessionDuration", 3600);
    }
}
