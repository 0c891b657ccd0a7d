package io.chatops.starrocks.access;

import java.util.Optional;

/**
 * What somebody wants to do. A part that is not known yet fits any grant, and is looked at again when it is known.
 *
 * @param operation its name in the policy, such as {@link #CREATE}
 * @param region a region id
 * @param profile the credential profile; {@link #CURRENT_PROFILE} when none was chosen
 */
public record Aim(String operation, Optional<String> region, Optional<String> profile) {
    /** Making an instance. */
    public static final String CREATE = "create";

    /** How grants call the credentials that the bot was configured with, which are used when nobody chooses a profile. */
    public static final String CURRENT_PROFILE = "current";

    /** An operation of which nothing else is known yet. */
    public static Aim of(String operation) {
        return new Aim(operation, Optional.empty(), Optional.empty());
    }
}
