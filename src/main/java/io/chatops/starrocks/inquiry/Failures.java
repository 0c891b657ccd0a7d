package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.inquiry.Answer.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/** What is said when the cloud gave no answer, in whole or in part. */
final class Failures {
    private Failures() {}

    /** One region's failure. */
    record Missed(String region, CloudFailure reason) {}

    static <T> List<Missed> of(List<Sweep.Reply<T>> replies) {
        return replies.stream()
                .flatMap(reply -> reply.result().failure().stream()
                        .map(reason -> new Missed(reply.region().value(), reason)))
                .toList();
    }

    /** Nothing is known: why, and what to do. */
    static Answer answer(Inquiry inquiry, List<Missed> missed, Scene scene) {
        var answer = Answer.saying(Tone.BAD, scene.get("query.failed")).with(section(missed, scene));
        boolean again = missed.stream().anyMatch(one -> worthAsking(one.reason().kind()));
        if (again) {
            answer = answer.with(Step.ask(scene.get("query.step.again"), inquiry));
        }
        boolean status = missed.stream().anyMatch(one -> one.reason().kind() == CloudFailure.Kind.WRONG_STATUS);
        return status && inquiry.instance().isPresent() && inquiry.topic() != Topic.STATUS
                ? answer.with(Step.ask(scene.get("query.step.status"), inquiry.instead(Topic.STATUS)))
                : answer;
    }

    /** The failures, those of one kind together: thirteen times the same sentence helps nobody. */
    static Section section(List<Missed> missed, Scene scene) {
        var alike = missed.stream()
                .collect(Collectors.groupingBy(
                        one -> one.reason().kind() + one.reason().code(), LinkedHashMap::new, Collectors.toList()));
        return new Section.Text(
                alike.values().stream().map(group -> sentence(group, scene)).collect(Collectors.joining("\n")));
    }

    private static String sentence(List<Missed> group, Scene scene) {
        var regions = group.stream().map(Missed::region).collect(Collectors.joining(", "));
        return scene.get(
                "query.failed.where",
                regions,
                scene.words().failure(group.get(0).reason()));
    }

    private static boolean worthAsking(CloudFailure.Kind kind) {
        return switch (kind) {
            case THROTTLED, UNAVAILABLE, UNDECIDED, NOT_SENT -> true;
            case INVALID_PARAMETER, NOT_PERMITTED, WRONG_STATUS, NOT_FOUND, BAD_CREDENTIALS, REFUSED -> false;
        };
    }
}
