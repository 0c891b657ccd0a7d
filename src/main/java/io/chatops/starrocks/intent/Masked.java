package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A line in lower case whose ids, names and the like are replaced by {@link Marks}, and the values behind the marks. */
record Masked(String text, Map<Character, String> values) {
    Masked {
        values = Map.copyOf(values);
    }

    /** The values of one kind in the order of their marks within {@code part} of the line. */
    List<String> in(String part, Marks kind) {
        var found = new ArrayList<String>();
        for (int i = 0; i < part.length(); i++) {
            var value = values.get(part.charAt(i));
            if (value != null && kind.has(part.charAt(i))) {
                found.add(value);
            }
        }
        return found;
    }

    Masked with(String newText) {
        return new Masked(newText, values);
    }

    /** Collects values while a line is masked. */
    static final class Builder {
        private final Map<Character, String> values;

        Builder() {
            this(Map.of());
        }

        /** Goes on from values already masked. */
        Builder(Map<Character, String> values) {
            this.values = new HashMap<>(values);
        }

        /** The mark for a value; a line with more values than a block holds keeps only the blank of the rest. */
        char mark(Marks kind, String value) {
            for (int i = 0; i < Marks.BLOCK; i++) {
                if (!values.containsKey(kind.at(i))) {
                    values.put(kind.at(i), value);
                    return kind.at(i);
                }
            }
            return ' ';
        }

        Masked build(String text) {
            return new Masked(text, values);
        }
    }
}
