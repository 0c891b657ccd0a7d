package io.chatops.starrocks.doctor;

import java.util.List;

/**
 * Looks at one part of an installation. It reads and never changes anything: no cloud call that writes, no message to a chat, no row
 * in a database.
 */
public interface Check {
    /** What it looks at, for a check that does not come to an end. */
    Matter matter();

    /** What it found; may take as long as the network does, and is left behind when that is too long. */
    List<Finding> look();

    /** How bad it is when it finds nothing in time. */
    default Verdict silence() {
        return Verdict.FAULT;
    }
}
