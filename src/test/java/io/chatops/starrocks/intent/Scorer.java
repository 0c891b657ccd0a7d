package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Compares what the router says with labels: right answers, and the errors that must never happen. */
final class Scorer {
    private static final Set<Intent> REFUSALS =
            EnumSet.of(Intent.CLARIFY_PRODUCT, Intent.NOT_STARROCKS, Intent.OUT_OF_SCOPE);
    private static final Map<String, Pattern> FORMATS = Map.of(
            "region", Pattern.compile("[a-z0-9-]{1,64}"),
            "instanceId", Pattern.compile("[a-z0-9-]{1,64}"),
            "instanceName", Pattern.compile("[\\p{IsHan}A-Za-z0-9_-]{1,64}"),
            "status", Pattern.compile("[a-z_]{1,64}"),
            "cu", Pattern.compile("[1-9][0-9]{0,5}"),
            "version", Pattern.compile("[0-9][0-9.-]{0,31}"),
            "profile", Pattern.compile("[A-Za-z0-9_.-]{1,64}"));

    /**
     * The figures of a set of lines; each list names the lines concerned.
     *
     * @param wronglyExecuted a read or write where the person is to be asked or refused
     * @param wrongWrite a write where the label is no such write
     * @param wrongWriteSlots the right write with a wrong value
     */
    record Score(
            int lines,
            int askable,
            int action,
            List<String> wrong,
            List<String> wronglyExecuted,
            List<String> wrongWrite,
            List<String> wrongWriteSlots,
            List<String> invalidValues,
            List<String> needlesslyAsked,
            List<String> wrongSlots) {
        double accuracy() {
            return 1 - (double) wrong.size() / lines;
        }

        double needlesslyAskedRate() {
            return (double) needlesslyAsked.size() / askable;
        }

        double slotsExact() {
            return 1 - (double) wrongSlots.size() / action;
        }
    }

    private int askable;
    private int action;
    private final List<String> wrong = new ArrayList<>();
    private final List<String> wronglyExecuted = new ArrayList<>();
    private final List<String> wrongWrite = new ArrayList<>();
    private final List<String> wrongWriteSlots = new ArrayList<>();
    private final List<String> invalidValues = new ArrayList<>();
    private final List<String> needlesslyAsked = new ArrayList<>();
    private final List<String> wrongSlots = new ArrayList<>();

    private Scorer() {}

    static Score score(Router router, List<Labels.Label> labels) {
        var scorer = new Scorer();
        labels.forEach(label -> scorer.add(label, router.route(label.text(), label.context())));
        return new Score(
                labels.size(),
                scorer.askable,
                scorer.action,
                scorer.wrong,
                scorer.wronglyExecuted,
                scorer.wrongWrite,
                scorer.wrongWriteSlots,
                scorer.invalidValues,
                scorer.needlesslyAsked,
                scorer.wrongSlots);
    }

    private void add(Labels.Label label, Understanding understood) {
        var intent = understood.intent();
        var shown = label.id() + " " + label.intent() + " -> " + intent + " " + label.text();
        boolean refusal = REFUSALS.contains(label.intent());
        askable += refusal ? 0 : 1;
        if (intent != label.intent() && !label.accepted().contains(intent)) {
            wrong.add(shown);
            addIf(refusal && intent.isAction(), wronglyExecuted, shown);
            addIf(intent.isWrite(), wrongWrite, shown);
            addIf(!refusal && intent == Intent.CLARIFY_PRODUCT, needlesslyAsked, shown);
        }
        if (intent.isAction()) {
            addSlots(label, intent, understood.slots().asMap(), shown);
        }
    }

    private void addSlots(Labels.Label label, Intent intent, Map<String, Object> slots, String shown) {
        slots.forEach((name, value) -> {
            var format = FORMATS.get(name);
            addIf(format == null || !format.matcher(value.toString()).matches(), invalidValues, shown);
        });
        if (intent != label.intent()) {
            return;
        }
        action++;
        var expected = comparable(label.slots());
        var read = comparable(slots);
        addIf(!expected.equals(read), wrongSlots, shown + " " + slots);
        addIf(
                intent.isWrite() && !expected.entrySet().containsAll(read.entrySet()),
                wrongWriteSlots,
                shown + " " + slots);
    }

    private static Map<String, String> comparable(Map<String, Object> slots) {
        var comparable = new TreeMap<String, String>();
        slots.forEach((name, value) -> comparable.put(name, value.toString().toLowerCase(Locale.ROOT)));
        return comparable;
    }

    private static void addIf(boolean applies, List<String> list, String shown) {
        if (applies) {
            list.add(shown);
        }
    }
}
