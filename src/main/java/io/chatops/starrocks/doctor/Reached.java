package io.chatops.starrocks.doctor;

import io.chatops.starrocks.doctor.Fetched.Unanswered;
import java.net.URI;

/** What to say of a service that gave no answer. */
final class Reached {
    private Reached() {}

    /** The finding, which names the host and what stands in the way. */
    static Finding not(Matter matter, URI address, Unanswered none) {
        var key = switch (none.why()) {
            case NAME -> "unreached.name";
            case TLS -> "unreached.tls";
            case CONNECTION, TIMEOUT, OTHER -> "unreached";
        };
        return Finding.fault(matter, key, address.getAuthority(), none.kind());
    }
}
