package io.chatops.starrocks.cloud.aliyun;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.CloudResult.Answered;
import io.chatops.starrocks.cloud.CloudResult.Failed;
import io.chatops.starrocks.cloud.RoleCloud;
import io.chatops.starrocks.instance.RoleName;

/** RAM and STS over their RPC interfaces; both have one endpoint for all regions. */
final class AliyunRoles implements RoleCloud {
    private final Wire wire;
    private final String home;

    AliyunRoles(Wire wire, String home) {
        this.wire = wire;
        this.home = home;
    }

    @Override
    public CloudResult<Boolean> roleExists(RoleName role) {
        var result = wire.send(Call.rpc(Product.RAM, "GetRole", home).with("RoleName", role.value()));
        if (result instanceof Failed<JsonNode> failed && failed.reason().code().equals("EntityNotExist.Role")) {
            return new Answered<>(false, failed.reason().requestId());
        }
        return result.map(body -> true);
    }

    @Override
    public CloudResult<String> callerIdentity() {
        var call = Call.rpc(Product.STS, "GetCallerIdentity", home);
        return Answers.needed(call, wire.send(call), body -> Json.text(body, "Arn"));
    }
}
