package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.text.Language;
import java.util.Optional;

/**
 * Where a question is asked.
 *
 * @param region the id of a region, or {@link #ALL}
 * @param profile of which account, when one was named
 * @param language asked for in the line, before the person's own
 */
public record Scope(String region, Optional<String> profile, Optional<Language> language) {
    /** Every region that may be asked. */
    static final String ALL = "all";

    boolean everywhere() {
        return region.equals(ALL);
    }

    Scope in(String other) {
        return new Scope(other, profile, language);
    }
}
