package io.chatops.starrocks.chat.dingtalk;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything that a card of the operator's template shows: each of its variables, an empty one too, since what is not named in a
 * change stays as it was. Texts alone, and none longer than the kilobyte that DingTalk documents; a longer body goes on in two more
 * variables. docs/dingtalk.md has the template.
 */
final class CardFace {
    /** How many bytes of UTF-8 a value may have. Source: "create and deliver cards" of the open platform. */
    static final int MOST_BYTES = 1024;

    private static final List<String> BODIES = List.of("body", "body2", "body3");
    private static final int MOST_LABEL = 20;

    private final Map<String, String> variables = new TreeMap<>();
    private final Map<String, Map<String, String>> personal = new TreeMap<>();

    /** Where a card is, by which the template colours it; while it is busy it shows no buttons. */
    enum Status {
        EDIT("edit"),
        BUSY("busy"),
        DONE("done"),
        ERROR("error"),
        MOVED("moved"),
        EXPIRED("expired");

        private final String word;

        Status(String word) {
            this.word = word;
        }
    }

    CardFace(String title, Status status) {
        BODIES.forEach(name -> variables.put(name, ""));
        for (var name : List.of("footer", "form", "linkText", "linkUrl", "nonce", "confirmText")) {
            variables.put(name, "");
        }
        for (var slot : Slot.values()) {
            variables.put(slot.label(), "");
        }
        variables.put("hasForm", "false");
        variables.put("title", Lines.plain(title));
        variables.put("status", status.word);
    }

    /** The text between title and form. */
    CardFace body(Lines lines) {
        var parts = lines.parts(MOST_BYTES, BODIES.size());
        for (int i = 0; i < parts.size(); i++) {
            variables.put(BODIES.get(i), parts.get(i));
        }
        return this;
    }

    CardFace footer(String text) {
        variables.put("footer", clipped(text, MOST_BYTES));
        return this;
    }

    /** The questions, as {@link CardForm} writes them. */
    CardFace form(String json) {
        variables.put("form", json);
        variables.put("hasForm", "true");
        return this;
    }

    CardFace button(Slot slot, String label) {
        variables.put(slot.label(), fitting(label));
        return this;
    }

    /** A button that is drawn for these people alone. */
    CardFace button(Slot slot, String label, List<String> staffIds) {
        staffIds.forEach(staffId ->
                personal.computeIfAbsent(staffId, added -> new TreeMap<>()).put(slot.label(), fitting(label)));
        return this;
    }

    private static String fitting(String label) {
        return label.length() <= MOST_LABEL ? label : label.substring(0, MOST_LABEL - 1) + "…";
    }

    /** A way out to a page; one that is too long for a variable is left out. */
    CardFace link(String label, String url) {
        if (bytes(url) <= MOST_BYTES) {
            variables.put("linkText", clipped(label, MOST_BYTES));
            variables.put("linkUrl", url);
        }
        return this;
    }

    /** What comes back with a press, and tells which screen was pressed on. */
    CardFace nonce(String nonce) {
        variables.put("nonce", nonce);
        return this;
    }

    /** What is asked before the main button counts. */
    CardFace confirm(Optional<String> question) {
        question.ifPresent(text -> variables.put("confirmText", clipped(text, MOST_BYTES)));
        return this;
    }

    Map<String, String> variables() {
        return Map.copyOf(variables);
    }

    /**
     * Everything as DingTalk takes it.
     *
     * @param before who was drawn something of their own before: theirs is drawn anew, or it would stay
     */
    CardState state(Set<String> before) {
        var people = new TreeSet<>(before);
        people.addAll(personal.keySet());
        var own = new TreeMap<String, Map<String, String>>();
        for (var staffId : people) {
            var labels = new TreeMap<String, String>();
            for (var slot : Slot.values()) {
                var shared = variables.getOrDefault(slot.label(), "");
                labels.put(
                        slot.label(), personal.getOrDefault(staffId, Map.of()).getOrDefault(slot.label(), shared));
            }
            own.put(staffId, labels);
        }
        return new CardState(variables(), own);
    }

    String title() {
        return variables.getOrDefault("title", "");
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** As much of a text as fits into so many bytes, with a mark where something is missing. */
    static String clipped(String text, int most) {
        if (bytes(text) <= most) {
            return text;
        }
        int end = 0;
        int used = bytes("…");
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += bytes(Character.toString(point));
            if (used > most) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + "…";
    }
}
