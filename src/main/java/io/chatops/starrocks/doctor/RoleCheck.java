package io.chatops.starrocks.doctor;

import io.chatops.starrocks.catalog.Limits;
import java.util.List;

/** Whether the role is there with which instances reach OSS; that it may not be asked about is said with the rights. */
final class RoleCheck implements Check {
    private final CloudView view;

    RoleCheck(CloudView view) {
        this.view = view;
    }

    @Override
    public Matter matter() {
        return Matter.CLOUD_ROLE;
    }

    @Override
    public Verdict silence() {
        return Verdict.UNKNOWN;
    }

    @Override
    public List<Finding> look() {
        return view.role().answer().stream()
                .map(there -> there
                        ? Finding.ok(Matter.CLOUD_ROLE, "role", Limits.OSS_ROLE)
                        : Finding.warning(Matter.CLOUD_ROLE, "role.missing", Limits.OSS_ROLE))
                .toList();
    }
}
