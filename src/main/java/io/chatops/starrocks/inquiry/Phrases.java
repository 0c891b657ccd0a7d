package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceStatus;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How things are said to one person: in their language, in their time zone, and with nothing secret in them. */
record Phrases(Texts texts, ZoneId zone, Veil veil) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("HH:mm:ss z", Locale.ENGLISH);

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    /** A text of the cloud. */
    String shown(String foreign) {
        return veil.text(foreign);
    }

    /** A text of the cloud that may be missing. */
    String shown(Optional<String> foreign) {
        return foreign.filter(text -> !text.isBlank()).map(veil::text).orElse("-");
    }

    /** An instance's name within a sentence; the longest that the service takes is 64 characters. */
    String name(Instance instance) {
        return Veil.clipped(veil.text(instance.name()).replace('\n', ' '), 80);
    }

    /** A date and time to the minute, in the person's zone. */
    String minute(Optional<Instant> at) {
        return at.map(instant -> MINUTE.format(instant.atZone(zone))).orElse("-");
    }

    /** A time of today to the second, with its zone. */
    String second(Instant at) {
        return SECOND.format(at.atZone(zone));
    }

    /** The service's own word; in Chinese its translation when it is a known one. */
    String status(InstanceStatus status) {
        return known("query.status.", status.plain(), status.word());
    }

    String runMode(String word) {
        return known("query.mode.", word, word);
    }

    String series(String word) {
        return known("query.series.", word, word);
    }

    String payType(String word) {
        return known("query.pay.", word, word);
    }

    String region(String id) {
        return Region.find(id)
                .map(region -> texts.language() == Language.CHINESE ? region.chinese() : region.english())
                .map(name -> name + " · " + id)
                .orElse(id);
    }

    String yes(boolean is) {
        return texts.get(is ? "query.yes" : "query.no");
    }

    /** Why a call failed and what to do, with the id under which the service knows it. */
    String failure(CloudFailure failure) {
        var sentence = texts.get(
                "failure." + failure.kind().name(),
                veil.text(failure.code()),
                veil.text(failure.message()),
                failure.action().map(veil::text).orElse("-"));
        return failure.requestId().isEmpty()
                ? sentence
                : sentence + " " + texts.get("failure.request", veil.text(failure.requestId()));
    }

    private String known(String family, String word, String foreign) {
        return texts.has(family + word) ? texts.get(family + word) : veil.text(foreign);
    }
}
