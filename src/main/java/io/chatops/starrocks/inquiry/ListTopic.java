package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.inquiry.Answer.Step;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.RegionId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The instances of a region, or of all. */
final class ListTopic {
    /** Answers with one page. */
    Answer answer(Inquiry inquiry, Scene scene) {
        var replies = ask(inquiry, scene);
        var missed = Failures.of(replies);
        if (missed.size() == replies.size()) {
            return Failures.answer(inquiry, missed, scene);
        }
        int total = total(replies);
        int last = Pages.count(total);
        if (inquiry.page() > last) {
            return answer(inquiry.atPage(last), scene);
        }
        var shown = items(replies);
        var page = whole(inquiry) ? Pages.shown(shown, inquiry.page()) : shown;
        return answer(inquiry, page, total, missed, scene);
    }

    /** Every instance that is asked for. */
    CloudResult<Sheet> sheet(Inquiry inquiry, Scene scene) {
        var replies = scene.sweep().ask(scene.regions().of(inquiry.scope()), region -> all(region, inquiry, scene));
        if (Failures.of(replies).size() == replies.size()) {
            return replies.get(0).result().map(page -> sheet(List.of(), 0, scene));
        }
        return new CloudResult.Answered<>(sheet(items(replies), total(replies), scene), "");
    }

    private static Answer answer(
            Inquiry inquiry, List<Instance> page, int total, List<Failures.Missed> missed, Scene scene) {
        var title = title(inquiry, total, missed.size(), scene);
        var answer = Answer.saying(missed.isEmpty() ? Tone.PLAIN : Tone.WARNING, title);
        if (page.isEmpty()) {
            answer = answer.with(new Section.Text(
                    scene.get(inquiry.filters().equals(Filters.NONE) ? "query.list.empty" : "query.list.nothing")));
        } else {
            answer = answer.with(new Section.Table(
                            InstanceRows.headings(scene.words()), InstanceRows.rows(page, scene.words())))
                    .with(new Section.Text(Paging.line(inquiry, total, scene)));
        }
        if (!missed.isEmpty()) {
            answer = answer.with(new Section.Text(scene.get("query.list.missing")))
                    .with(Failures.section(missed, scene));
        }
        answer = answer.withAll(Paging.steps(inquiry, total, false, scene));
        return inquiry.scope().everywhere() || !page.isEmpty()
                ? answer
                : answer.with(Step.ask(scene.get("query.step.everywhere"), inquiry.in(Scope.ALL)));
    }

    private static String title(Inquiry inquiry, int total, int missed, Scene scene) {
        if (!inquiry.scope().everywhere()) {
            return scene.get(
                    "query.list.title",
                    total,
                    scene.words().region(inquiry.scope().region()));
        }
        int all = scene.regions().allowed().size();
        return scene.get("query.list.title.all", total, all - missed, all);
    }

    private static List<Sweep.Reply<Page<Instance>>> ask(Inquiry inquiry, Scene scene) {
        return scene.sweep()
                .ask(
                        scene.regions().of(inquiry.scope()),
                        region -> whole(inquiry)
                                ? all(region, inquiry, scene)
                                : scene.cloud().instances(query(region, inquiry, inquiry.page(), Pages.SHOWN)));
    }

    /** Whether pages are cut here: over several regions, and by a part of a name, which the service does not look for. */
    private static boolean whole(Inquiry inquiry) {
        return inquiry.scope().everywhere() || inquiry.filters().name().isPresent();
    }

    private static CloudResult<Page<Instance>> all(RegionId region, Inquiry inquiry, Scene scene) {
        var found = Pages.<Instance>all(
                (number, size) -> scene.cloud().instances(query(region, inquiry, number, size)), Instance::id);
        var part = inquiry.filters().name().map(name -> name.toLowerCase(Locale.ROOT));
        return part.isEmpty()
                ? found
                : found.map(page -> {
                    var named = page.items().stream()
                            .filter(instance ->
                                    instance.name().toLowerCase(Locale.ROOT).contains(part.get()))
                            .toList();
                    return new Page<>(named, named.size());
                });
    }

    private static InstanceQuery query(RegionId region, Inquiry inquiry, int number, int size) {
        return new InstanceQuery(
                region, Optional.empty(), Optional.empty(), inquiry.filters().statuses(), Map.of(), number, size);
    }

    private static List<Instance> items(List<Sweep.Reply<Page<Instance>>> replies) {
        return replies.stream()
                .flatMap(reply -> reply.result().answer().stream())
                .flatMap(page -> page.items().stream())
                .toList();
    }

    private static int total(List<Sweep.Reply<Page<Instance>>> replies) {
        return replies.stream()
                .flatMap(reply -> reply.result().answer().stream())
                .mapToInt(Page::total)
                .sum();
    }

    private static Sheet sheet(List<Instance> instances, int total, Scene scene) {
        return new Sheet(
                "instances.csv",
                InstanceRows.headings(scene.words()),
                InstanceRows.rows(instances, scene.words()),
                total);
    }
}
