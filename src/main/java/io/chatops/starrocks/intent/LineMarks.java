package io.chatops.starrocks.intent;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Marks regions and status words in a line, so that rules see "a region" and a verb inside "being created" asks for nothing. */
final class LineMarks {
    private final Map<String, Pattern> statuses = new LinkedHashMap<>();
    private final Map<String, Pattern> regions;

    LineMarks(Map<String, String> statusWords, Map<String, Pattern> regions) {
        statusWords.forEach((value, phrase) -> statuses.put(value, Phrases.compile(phrase, Map.of())));
        this.regions = Map.copyOf(regions);
    }

    static LineMarks standard() {
        return new LineMarks(WordLists.table("statuses.txt"), Regions.standard().words());
    }

    Masked mark(Masked line) {
        var values = new Masked.Builder(line.values());
        var text = line.text();
        for (var status : statuses.entrySet()) {
            text = replace(text, status.getValue(), Marks.FILTER, status.getKey(), values);
        }
        for (var region : regions.entrySet()) {
            text = replace(text, region.getValue(), Marks.REGION, region.getKey(), values);
        }
        return values.build(
                Normaliser.withoutBlanksBesideChinese(text.replaceAll(" +", " ").strip()));
    }

    private static String replace(String text, Pattern words, Marks kind, String value, Masked.Builder values) {
        return words.matcher(text).replaceAll(found -> " " + values.mark(kind, value) + " ");
    }
}
