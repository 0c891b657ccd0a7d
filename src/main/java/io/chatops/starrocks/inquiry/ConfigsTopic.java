package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.ConfigEntry;
import io.chatops.starrocks.cloud.ConfigQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.text.Language;
import java.util.List;

/** The configuration of an instance. Values under telling keys are masked, here and in the file. */
final class ConfigsTopic implements InstanceTopic {
    /** What a cell of a table shows; the adapter would cut it anyway, without telling us. */
    private static final int CELL = 36;

    @Override
    public CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene) {
        var asked = scene.cloud().configs(query(inquiry, instance, inquiry.page(), Pages.SHOWN));
        if (asked instanceof CloudResult.Answered<Page<ConfigEntry>> answered
                && inquiry.page() > Pages.count(answered.value().total())) {
            return answer(inquiry.atPage(Pages.count(answered.value().total())), instance, scene);
        }
        return asked.map(page -> answer(inquiry, instance, page, scene));
    }

    @Override
    public CloudResult<Sheet> sheet(Inquiry inquiry, Instance instance, Scene scene) {
        return Pages.<ConfigEntry>all(
                        (number, size) -> scene.cloud().configs(query(inquiry, instance, number, size)),
                        // the same key comes once for each compute group
                        entry -> new Object())
                .map(page -> new Sheet(
                        "configs-" + instance.id() + ".csv",
                        headings(scene),
                        page.items().stream().map(entry -> row(entry, scene)).toList(),
                        page.total()));
    }

    private static Answer answer(Inquiry inquiry, Instance instance, Page<ConfigEntry> page, Scene scene) {
        var title = scene.get("query.configs.title", page.total(), scene.words().name(instance));
        var answer = Answer.saying(Tone.PLAIN, title);
        if (page.items().isEmpty()) {
            return answer.with(new Section.Text(scene.get("query.configs.none")))
                    .withAll(Ways.back(inquiry, scene));
        }
        var rows = page.items().stream().map(entry -> row(entry, scene)).toList();
        boolean cut = rows.stream().flatMap(List::stream).anyMatch(cell -> cell.length() > CELL);
        answer = answer.with(new Section.Table(
                        headings(scene), rows.stream().map(ConfigsTopic::cut).toList()))
                .with(new Section.Text(Paging.line(inquiry, page.total(), scene)));
        if (page.items().size() == 1) {
            answer = answer.with(new Section.Facts(explained(page.items().get(0), scene)));
        }
        if (cut) {
            answer = answer.with(new Section.Text(scene.get("query.cut.cells")));
        }
        return answer.withAll(Paging.steps(inquiry, page.total(), cut, scene)).withAll(Ways.back(inquiry, scene));
    }

    private static List<String> headings(Scene scene) {
        return List.of(
                scene.get("query.column.key"),
                scene.get("query.column.type"),
                scene.get("query.column.value"),
                scene.get("query.column.default"),
                scene.get("query.column.modifiable"),
                scene.get("query.column.restart"));
    }

    private static List<String> row(ConfigEntry entry, Scene scene) {
        var words = scene.words();
        return List.of(
                words.shown(entry.key()),
                words.shown(entry.type()),
                words.veil().value(entry.key(), entry.value())
                        + entry.unit().map(unit -> " " + words.shown(unit)).orElse(""),
                words.veil().value(entry.key(), entry.defaultValue()),
                words.yes(entry.modifiable()),
                words.yes(entry.needsRestart()));
    }

    private static List<String> cut(List<String> row) {
        return row.stream().map(cell -> Veil.clipped(cell, CELL)).toList();
    }

    private static List<Fact> explained(ConfigEntry entry, Scene scene) {
        var words = scene.words();
        boolean chinese = words.texts().language() == Language.CHINESE;
        return List.of(
                Fact.of(
                        scene.get("query.configs.meaning"),
                        words.shown(chinese ? entry.description() : entry.descriptionEnglish())),
                Fact.of(scene.get("query.configs.range"), words.shown(entry.range())),
                Fact.of(
                        scene.get("query.column.value"),
                        Veil.clipped(words.veil().value(entry.key(), entry.value()), 1500)));
    }

    private static ConfigQuery query(Inquiry inquiry, Instance instance, int number, int size) {
        var filters = inquiry.filters();
        return new ConfigQuery(instance.region(), instance.id(), filters.type(), filters.key(), number, size);
    }
}
