package io.chatops.starrocks.cloud;

import java.util.List;
import java.util.Optional;

/** The accounts that the bot may act for, each a profile of credentials. */
public interface CloudAccounts {
    /** The names of the profiles that a person may choose from; empty when there is only the one in use. */
    List<String> profiles();

    /**
     * The account of a profile; of the configured one when none is named. A profile that cannot be used answers each call with
     * {@link CloudFailure.Kind#BAD_CREDENTIALS} and says what to do.
     */
    Account account(Optional<String> profile);

    /** Masked lines about the credentials in use, as {@code aliyun configure list} would show them. */
    List<ProfileLine> describe();

    /** The three faces of an account. */
    record Account(StarRocksCloud starRocks, NetworkCloud network, RoleCloud roles) {}

    /** One profile, masked: name, mode, key id with its first four characters, region, and what is wrong with it, if anything. */
    record ProfileLine(
            String name,
            boolean current,
            String mode,
            String maskedKeyId,
            Optional<String> region,
            Optional<String> problem) {}
}
