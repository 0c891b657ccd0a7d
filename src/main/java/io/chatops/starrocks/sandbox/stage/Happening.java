package io.chatops.starrocks.sandbox.stage;

import java.time.Instant;
import java.util.List;

/**
 * Something a person would notice: {@code who} did it or sees it, {@code where} is the place as shown, {@code onlyFor}
 * names the one who sees it or is empty when the whole channel does.
 */
public record Happening(
        Instant at, Kind kind, String who, String where, String onlyFor, String title, List<String> lines) {
    /** What kind of thing happened. */
    public enum Kind {
        TYPED,
        PRESSED,
        FILLED,
        POSTED,
        EDITED,
        DELETED,
        MODAL_SHOWN,
        MODAL_CLOSED,
        HOME_SHOWN,
        FAILED
    }

    public Happening {
        lines = List.copyOf(lines);
    }
}
