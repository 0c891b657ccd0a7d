package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.inquiry.Failures.Missed;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.RegionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Finds the instance that somebody means by its id, or by its name when exactly one has it. */
final class Search {
    Finding find(String typed, Inquiry inquiry, Scene scene) {
        var replies = scene.sweep().ask(scene.regions().of(inquiry.scope()), region -> look(region, typed, scene));
        var found = replies.stream()
                .flatMap(reply -> reply.result().answer().stream())
                .flatMap(page -> page.items().stream())
                .toList();
        // a service that says "not found" when it is asked for a list has answered all the same
        var missed = Failures.of(replies).stream()
                .filter(one -> one.reason().kind() != CloudFailure.Kind.NOT_FOUND)
                .toList();
        if (missed.size() == replies.size()) {
            return new Finding.Unknown(missed);
        }
        return chosen(typed, found, missed);
    }

    private static Finding chosen(String typed, List<Instance> found, List<Missed> missed) {
        for (var same : List.<Predicate<Instance>>of(
                instance -> instance.id().value().equals(typed),
                instance -> instance.name().equals(typed),
                instance -> instance.name().toLowerCase(Locale.ROOT).equals(typed.toLowerCase(Locale.ROOT)))) {
            var fitting = found.stream().filter(same).toList();
            if (fitting.size() == 1) {
                return new Finding.One(fitting.get(0));
            }
            if (!fitting.isEmpty()) {
                return new Finding.Several(fitting);
            }
        }
        return new Finding.None(Nearness.closest(typed, found), missed);
    }

    /** By its id first, which is one short answer; else everything there is, to compare names. */
    private static CloudResult<Page<Instance>> look(RegionId region, String typed, Scene scene) {
        var byId = byId(region, typed, scene);
        var isIt = byId.flatMap(CloudResult::answer)
                .filter(page -> page.items().stream()
                        .anyMatch(instance -> instance.id().value().equals(typed)));
        if (isIt.isPresent()) {
            return new CloudResult.Answered<>(isIt.get(), "");
        }
        var failure = byId.flatMap(CloudResult::failure).filter(reason -> reason.kind() != CloudFailure.Kind.NOT_FOUND);
        return failure.<CloudResult<Page<Instance>>>map(CloudResult.Failed::new)
                .orElseGet(() -> everything(region, scene));
    }

    private static Optional<CloudResult<Page<Instance>>> byId(RegionId region, String typed, Scene scene) {
        return InstanceId.parse(typed).map(id -> scene.cloud().instances(InstanceQuery.byId(region, id)));
    }

    /** The instances of a region. */
    static CloudResult<Page<Instance>> everything(RegionId region, Scene scene) {
        return Pages.all(
                (number, size) -> scene.cloud().instances(InstanceQuery.all(region, number, size)), Instance::id);
    }
}
