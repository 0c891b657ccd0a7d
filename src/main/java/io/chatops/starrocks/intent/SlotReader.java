package io.chatops.starrocks.intent;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads the values for an intent out of a masked line. For a write a value is read only when it is the only one of its kind: a form with
 * an empty field is better than one with the wrong target.
 */
final class SlotReader {
    private static final int LOOK_BACK = 40;
    private static final Pattern LEFT_OUT = Pattern.compile(
            "(?:不是|不要|仿照|参照|参考|除了|别动|别碰|别管|(?<![a-z])(?:not|except|other than|outside|leave|unlike|like|by|user|database|db|table))(?: ?(?:在|于|the|in|on|from|touch|instance|实例))*\\s?$");
    private static final Pattern VERSION = Pattern.compile(
            "(?<![0-9.a-z_-])v?([1-9]\\.[0-9]{1,2}(?:\\.[0-9]{1,3})?)(?![0-9.]*[0-9]|\\s?(?:cus?|gb?|tb?|%|个|k|m|am|pm|x)(?![a-z]))");

    Slots read(Masked line, String clause, Intent intent) {
        if (!intent.isAction()) {
            return Slots.NONE;
        }
        return new Slots(
                only(Marks.REGION, line, clause, intent),
                only(Marks.ID, line, clause, intent).map(id -> id.toLowerCase(Locale.ROOT)),
                only(Marks.NAME, line, clause, intent),
                intent == Intent.LIST_INSTANCES ? only(Marks.FILTER, line, clause, intent) : Optional.empty(),
                cu(line.text(), clause, intent),
                intent == Intent.CREATE_INSTANCE ? version(line.text()) : Optional.empty(),
                only(Marks.PROFILE, line, clause, intent));
    }

    private static Optional<String> only(Marks kind, Masked line, String clause, Intent intent) {
        var values = wanted(kind, line, clause);
        if (values.isEmpty()) {
            values = wanted(kind, line, line.text());
        }
        return values.size() == 1 || intent.isRead() ? values.stream().findFirst() : Optional.empty();
    }

    private static List<String> wanted(Marks kind, Masked line, String part) {
        var values = new LinkedHashSet<String>();
        for (int i = 0; i < part.length(); i++) {
            var value = kind.has(part.charAt(i)) ? line.values().get(part.charAt(i)) : null;
            if (value != null && !isLeftOut(kind, part.substring(Math.max(0, i - LOOK_BACK), i))) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private static boolean isLeftOut(Marks kind, String before) {
        return kind != Marks.PROFILE
                && kind != Marks.FILTER
                && LEFT_OUT.matcher(before).find();
    }

    private static OptionalInt cu(String line, String clause, Intent intent) {
        if (intent == Intent.CREATE_INSTANCE) {
            return ComputeUnits.size(line);
        }
        if (intent != Intent.SCALE) {
            return OptionalInt.empty();
        }
        var target = ComputeUnits.target(clause);
        return target.isPresent() ? target : ComputeUnits.target(line);
    }

    private static Optional<String> version(String line) {
        var found = new LinkedHashSet<String>();
        var match = VERSION.matcher(line);
        while (match.find()) {
            found.add(match.group(1));
        }
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
    }
}
