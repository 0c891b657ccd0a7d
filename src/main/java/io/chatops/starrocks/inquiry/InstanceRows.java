package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.instance.Instance;
import java.util.List;

/** Instances as rows. */
final class InstanceRows {
    private InstanceRows() {}

    static List<String> headings(Phrases words) {
        return List.of(
                words.get("query.column.id"),
                words.get("query.column.name"),
                words.get("query.column.status"),
                words.get("query.column.mode"),
                words.get("query.column.series"),
                words.get("query.column.version"),
                words.get("query.column.region"),
                words.get("query.column.created"));
    }

    static List<String> row(Instance instance, Phrases words) {
        return List.of(
                instance.id().value(),
                words.shown(instance.name()),
                words.status(instance.status()),
                words.runMode(instance.runMode()),
                words.series(instance.packageType()),
                words.shown(instance.version()),
                instance.region().value(),
                words.minute(instance.begin()));
    }

    static List<List<String>> rows(List<Instance> instances, Phrases words) {
        return instances.stream().map(instance -> row(instance, words)).toList();
    }
}
