package io.chatops.starrocks.doctor;

import io.chatops.starrocks.cloud.CloudAccounts.ProfileLine;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.util.List;
import java.util.Optional;

/** Whom the cloud takes the credentials for, masked; or what is wrong with them. */
final class IdentityCheck implements Check {
    private final CloudView view;
    private final Optional<ProfileLine> line;
    private final boolean chosen;

    /**
     * Checks the credentials of an account.
     *
     * @param line what is known of them without a call
     * @param chosen whether people have to choose it by its name: then nothing else depends on it
     */
    IdentityCheck(CloudView view, Optional<ProfileLine> line, boolean chosen) {
        this.view = view;
        this.line = line;
        this.chosen = chosen;
    }

    @Override
    public Matter matter() {
        return Matter.CLOUD_IDENTITY;
    }

    @Override
    public List<Finding> look() {
        var problem = line.flatMap(ProfileLine::problem);
        if (problem.isPresent()) {
            return List.of(bad("identity.profile", name(), problem.get()));
        }
        return List.of(view.identity().fold(this::known, this::failed));
    }

    private Finding known(String arn) {
        return Finding.ok(
                Matter.CLOUD_IDENTITY,
                "identity",
                name(),
                line.map(ProfileLine::mode).orElse(""),
                line.map(ProfileLine::maskedKeyId).filter(id -> !id.isEmpty()).orElse("-"),
                masked(arn));
    }

    private Finding failed(CloudFailure failure) {
        if (failure.kind() != Kind.BAD_CREDENTIALS) {
            return Finding.unknown(Matter.CLOUD_IDENTITY, "identity.unanswered", name(), failure.code());
        }
        var code = failure.code();
        if (code.startsWith("InvalidTimeStamp")) {
            return bad("identity.time", name(), code);
        }
        if (code.startsWith("InvalidAccessKeyId.Inactive")) {
            return bad("identity.inactive", name(), code);
        }
        if (code.startsWith("InvalidAccessKey")) {
            return bad("identity.key", name(), code);
        }
        if (code.startsWith("SignatureDoesNotMatch") || code.startsWith("IncompleteSignature")) {
            return bad("identity.secret", name(), code);
        }
        if (code.contains("SecurityToken") || code.endsWith("Expired")) {
            return bad("identity.expired", name(), code);
        }
        return bad("identity.profile", name(), failure.message());
    }

    private Finding bad(String key, Object... arguments) {
        return Finding.of(chosen ? Verdict.WARNING : Verdict.FAULT, Matter.CLOUD_IDENTITY, key, arguments);
    }

    private String name() {
        return line.map(ProfileLine::name).orElse("current");
    }

    /** The number of the account shows its first four digits, as a key does. */
    static String masked(String arn) {
        return arn.replaceAll("\\b(\\d{4})\\d{6,}", "$1****");
    }
}
