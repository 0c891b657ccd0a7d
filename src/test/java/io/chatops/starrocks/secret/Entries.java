package io.chatops.starrocks.secret;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.text.Language;
import java.util.Optional;

/** Entries to test with. */
public final class Entries {
    public static final Actor LI = new Actor("slack", "TEAM-OF-LI", "USER-LI");

    private Entries() {}

    /** An entry of this subject, in English. */
    public static Entry of(String subject) {
        return of(subject, Language.ENGLISH);
    }

    public static Entry of(String subject, Language language) {
        return new Entry(
                subject, LI, language, Optional.of("orders_prod"), Optional.of("cn-hangzhou"), Optional.of("Li Na"));
    }

    /** An entry for an instance of this name. */
    public static Entry named(String instance) {
        return new Entry("draft-1", LI, Language.ENGLISH, Optional.of(instance), Optional.empty(), Optional.empty());
    }
}
