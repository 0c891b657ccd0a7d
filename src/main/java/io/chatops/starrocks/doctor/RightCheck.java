package io.chatops.starrocks.doctor;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.util.List;
import java.util.Optional;

/** Tries one right by a harmless read; one that only a write could try is named as not tried. */
final class RightCheck implements Check {
    private final CloudView view;
    private final Right right;
    private final Optional<String> profile;

    /**
     * Checks a right of an account.
     *
     * @param profile its name where people choose it; only what is wrong is told of such a one, and never as a fault
     */
    RightCheck(CloudView view, Right right, Optional<String> profile) {
        this.view = view;
        this.right = right;
        this.profile = profile;
    }

    @Override
    public Matter matter() {
        return Matter.CLOUD_RIGHTS;
    }

    @Override
    public Verdict silence() {
        return Verdict.UNKNOWN;
    }

    @Override
    public List<Finding> look() {
        if (view.refusedIdentity().isPresent()) {
            return List.of();
        }
        var finding = view.tried(right)
                .map(result -> result.fold(
                        answer -> Finding.ok(Matter.CLOUD_RIGHTS, "right", named()), failure -> failed(failure)))
                .orElseGet(() -> Finding.unknown(Matter.CLOUD_RIGHTS, "right.untried", named()));
        return profile.isPresent() && !isWrong(finding) ? List.of() : List.of(finding);
    }

    private Finding failed(CloudFailure failure) {
        return switch (failure.kind()) {
            case NOT_PERMITTED -> denied(failure);
            case THROTTLED, UNAVAILABLE, UNDECIDED, NOT_SENT, BAD_CREDENTIALS ->
                Finding.unknown(Matter.CLOUD_RIGHTS, "right.unanswered", named(), failure.code());
            case NOT_FOUND, INVALID_PARAMETER, WRONG_STATUS, REFUSED ->
                view.isMadeUp(right)
                        ? Finding.unknown(Matter.CLOUD_RIGHTS, "right.nothing", named())
                        : Finding.unknown(
                                Matter.CLOUD_RIGHTS, "right.odd", named(), failure.code(), failure.requestId());
        };
    }

    private Finding denied(CloudFailure failure) {
        var verdict = right.isNeeded() && profile.isEmpty() ? Verdict.FAULT : Verdict.WARNING;
        return Finding.of(
                verdict, Matter.CLOUD_RIGHTS, "right.denied", named(), failure.code(), failure.requestId(), written());
    }

    private boolean isWrong(Finding finding) {
        return finding.is(Verdict.WARNING) || finding.is(Verdict.FAULT);
    }

    private String named() {
        return profile.map(name -> name + ": " + written()).orElseGet(this::written);
    }

    private String written() {
        return right.written();
    }

    static boolean isUnreachable(CloudFailure failure) {
        return failure.kind() == Kind.NOT_SENT || failure.kind() == Kind.UNDECIDED;
    }
}
