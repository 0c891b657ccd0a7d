package io.chatops.starrocks.access;

import java.time.Instant;
import java.util.Optional;

/**
 * The mode and who set it.
 *
 * @param reason what they gave for it
 */
public record ModeState(Mode mode, Optional<Actor> by, Optional<String> reason, Optional<Instant> since) {
    /** The mode of a bot that nobody has ever switched. */
    public static final ModeState NORMAL =
            new ModeState(Mode.NORMAL, Optional.empty(), Optional.empty(), Optional.empty());
}
