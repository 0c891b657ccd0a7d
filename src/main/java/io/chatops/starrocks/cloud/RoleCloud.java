package io.chatops.starrocks.cloud;

import io.chatops.starrocks.instance.RoleName;

/** Roles and identity of one account. */
public interface RoleCloud {
    /** Whether a RAM role exists; a failure when that may not be asked. */
    CloudResult<Boolean> roleExists(RoleName role);

    /** Whose credentials are in use: the ARN of the caller. */
    CloudResult<String> callerIdentity();
}
