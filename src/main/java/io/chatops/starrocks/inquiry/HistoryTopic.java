package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.ConfigChange;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Instance;
import java.util.List;
import java.util.stream.Stream;

/** The configuration changes of an instance, newest first; a row for each key. */
final class HistoryTopic implements InstanceTopic {
    private static final int CELL = 24;

    /** A change may have many keys; what does not fit is in the file. */
    private static final int ROWS = 15;

    @Override
    public CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene) {
        var asked = scene.cloud().configHistory(instance.region(), instance.id(), inquiry.page(), Pages.SHOWN);
        if (asked instanceof CloudResult.Answered<Page<ConfigChange>> answered
                && inquiry.page() > Pages.count(answered.value().total())) {
            return answer(inquiry.atPage(Pages.count(answered.value().total())), instance, scene);
        }
        return asked.map(page -> answer(inquiry, instance, page, scene));
    }

    @Override
    public CloudResult<Sheet> sheet(Inquiry inquiry, Instance instance, Scene scene) {
        return Pages.<ConfigChange>all(
                        (number, size) -> scene.cloud().configHistory(instance.region(), instance.id(), number, size),
                        ConfigChange::id)
                .map(page -> {
                    var rows = page.items().stream()
                            .flatMap(change -> rows(change, scene))
                            .toList();
                    int missing = page.total() - page.items().size();
                    return new Sheet("history-" + instance.id() + ".csv", headings(scene), rows, rows.size() + missing);
                });
    }

    private static Answer answer(Inquiry inquiry, Instance instance, Page<ConfigChange> page, Scene scene) {
        var title = scene.get("query.history.title", page.total(), scene.words().name(instance));
        var answer = Answer.saying(Tone.PLAIN, title);
        if (page.items().isEmpty()) {
            return answer.with(new Section.Text(scene.get("query.history.none")))
                    .withAll(Ways.back(inquiry, scene));
        }
        var rows = page.items().stream().flatMap(change -> rows(change, scene)).toList();
        var shown = rows.stream().limit(ROWS).toList();
        boolean cut = shown.size() < rows.size()
                || shown.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > CELL);
        answer = answer.with(new Section.Table(
                        headings(scene), shown.stream().map(HistoryTopic::cut).toList()))
                .with(new Section.Text(Paging.line(inquiry, page.total(), scene)));
        answer = cut ? answer.with(new Section.Text(scene.get("query.cut.cells"))) : answer;
        return answer.withAll(Paging.steps(inquiry, page.total(), cut, scene)).withAll(Ways.back(inquiry, scene));
    }

    private static List<String> headings(Scene scene) {
        return List.of(
                scene.get("query.column.at"),
                scene.get("query.column.key"),
                scene.get("query.column.before"),
                scene.get("query.column.after"),
                scene.get("query.column.effect"),
                scene.get("query.column.operator"),
                scene.get("query.column.reason"));
    }

    /** A change without keys is a row too. */
    private static Stream<List<String>> rows(ConfigChange change, Scene scene) {
        var items = change.items().isEmpty() ? List.of(new ConfigChange.Item("-", "", "", "", "")) : change.items();
        return items.stream().map(item -> row(change, item, scene));
    }

    private static List<String> row(ConfigChange change, ConfigChange.Item item, Scene scene) {
        var words = scene.words();
        return List.of(
                words.minute(change.at()),
                words.shown(item.key()),
                words.veil().value(item.key(), item.before()),
                words.veil().value(item.key(), item.after()),
                words.shown(change.status()) + (change.rollback() ? " " + scene.get("query.history.rollback") : ""),
                words.shown(change.operator()),
                words.shown(change.reason()));
    }

    private static List<String> cut(List<String> row) {
        return row.stream().map(cell -> Veil.clipped(cell, CELL)).toList();
    }
}
