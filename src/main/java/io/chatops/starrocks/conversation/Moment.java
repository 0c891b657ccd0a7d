package io.chatops.starrocks.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A time as people read it: by the minute, with the zone that it is in. */
final class Moment {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ENGLISH);

    private Moment() {}

    static String of(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }
}
