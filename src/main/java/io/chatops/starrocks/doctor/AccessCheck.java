package io.chatops.starrocks.doctor;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Role;
import java.util.ArrayList;
import java.util.List;

/** Whether the policy lets anybody do anything, and whether what it asks for can be had. */
public final class AccessCheck implements Check {
    private final AccessPolicy policy;

    /** Checks one policy. */
    public AccessCheck(AccessPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Matter matter() {
        return Matter.ACCESS;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        boolean plain = !policy.users().isEmpty() && !policy.channels().isEmpty();
        boolean half = !plain && !(policy.users().isEmpty() && policy.channels().isEmpty());
        boolean more = !policy.grants().isEmpty() || !policy.fourEyes().isEmpty();
        if (half) {
            var missing = policy.users().isEmpty() ? AccessPolicy.USERS_KEY : AccessPolicy.CHANNELS_KEY;
            findings.add(Finding.of(more ? Verdict.WARNING : Verdict.FAULT, Matter.ACCESS, "access.half", missing));
        } else if (!plain && !more) {
            findings.add(Finding.fault(Matter.ACCESS, "access.nobody"));
        } else if (!plain && !mayAsk()) {
            findings.add(Finding.warning(Matter.ACCESS, "access.readers"));
        }
        if (isOpen()) {
            findings.add(Finding.warning(Matter.ACCESS, "access.everybody"));
        }
        policy.approvals().stream()
                .filter(this::needsThemselves)
                .forEach(rule ->
                        findings.add(Finding.warning(Matter.ACCESS, "access.rule", rule.name(), rule.needed())));
        if (findings.isEmpty()) {
            findings.add(Finding.ok(Matter.ACCESS, "access", policy.approvals().size()));
        }
        return findings;
    }

    private boolean mayAsk() {
        return !policy.fourEyes().isEmpty()
                || policy.grants().stream().anyMatch(grant -> grant.role() == Role.REQUESTER);
    }

    /** Everybody everywhere, with nobody's word but their own. */
    private boolean isOpen() {
        return policy.users().contains(AccessPolicy.ANY)
                && policy.channels().contains(AccessPolicy.ANY)
                && policy.approvals().isEmpty();
    }

    /** All who may approve have to, so that a request of one of them can never be approved. */
    private boolean needsThemselves(ApprovalRule rule) {
        var able = rule.withEscalation(rule.approvers()).persons(policy.people());
        return !rule.selfApproval() && able.isPresent() && able.getAsInt() <= rule.needed();
    }
}
