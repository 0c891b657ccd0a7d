package io.chatops.starrocks.config;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** An object inside a list of the configuration, or inside such an object: what is wrong in it is named by its path. */
final class Entry {
    private final String path;
    private final JsonNode node;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    Entry(String path, JsonNode node, Problems problems) {
        this.path = path;
        this.node = node;
        this.problems = problems;
        if (!node.isObject()) {
            problems.add(path + " must hold keys and values, one a line");
        }
    }

    /** Where one of its keys stands. */
    String at(String name) {
        return path + "." + name;
    }

    void problem(String sentence) {
        problems.add(path + " " + sentence);
    }

    void problem(String name, String sentence) {
        problems.add(at(name) + " " + sentence);
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The items of a list, one alone may stand without brackets; none when it is not set. */
    List<String> list(String name) {
        return find(name)
                .map(found -> found.isArray()
                        ? StreamSupport.stream(found.spliterator(), false)
                                .flatMap(item -> scalar(name, item, "a list of words, such as [one, two]").stream())
                                .distinct()
                                .toList()
                        : scalar(name, found, "a list of words, such as [one, two]").stream()
                                .toList())
                .orElse(List.of());
    }

    /** A list of ids, which are no names. */
    List<String> ids(String name) {
        var ids = list(name);
        if (ids.stream().anyMatch(Entry::isName)) {
            problem(name, "takes ids, not names: docs/policy.md tells where to find them; or \"*\" for any");
        }
        return ids;
    }

    Optional<String> text(String name) {
        return find(name).flatMap(found -> scalar(name, found, "one value"));
    }

    /** A whole number; what is outside of the bounds is a problem and counts as not set. */
    Optional<Integer> whole(String name, int least, int most) {
        return text(name).flatMap(written -> {
            boolean fits = written.matches("-?\\d{1,9}")
                    && Integer.parseInt(written) >= least
                    && Integer.parseInt(written) <= most;
            if (!fits) {
                problem(
                        name,
                        written.matches("-?\\d{1,9}") && Integer.parseInt(written) < least
                                ? "must be at least " + least
                                : "must be a whole number from " + least + " to " + most);
            }
            return fits ? Optional.of(Integer.valueOf(written)) : Optional.empty();
        });
    }

    /** An amount of money, 0 or more. */
    Optional<BigDecimal> amount(String name) {
        return text(name).flatMap(written -> {
            if (!written.matches("\\d{1,12}(\\.\\d{1,4})?")) {
                problem(name, "must be an amount such as 1000 or 99.50");
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(written));
        });
    }

    boolean flag(String name) {
        var written = text(name).orElse("false");
        if (!written.equals("true") && !written.equals("false")) {
            problem(name, "must be true or false");
        }
        return written.equals("true");
    }

    /** An object in it. */
    Optional<Entry> part(String name) {
        return find(name).map(found -> new Entry(at(name), found, problems));
    }

    /** Refuses the keys that nobody has asked for; to be called when all others were read. */
    void refuseOthers() {
        Consumer<String> refuse = name -> problem(
                name,
                "is not a key"
                        + Likeness.nearest(name, known)
                                .map(near -> ": was " + near + " meant?")
                                .orElse(": take it out, or see docs/policy.md for the keys"));
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                refuse.accept(name);
            }
        });
    }

    /** Names of channels and people begin so; ids of no platform do. */
    static boolean isName(String id) {
        return id.startsWith("#") || id.startsWith("@") || id.contains(" ");
    }

    private Optional<JsonNode> find(String name) {
        known.add(name);
        return Optional.of(node.path(name)).filter(found -> !found.isNull() && !found.isMissingNode());
    }

    private Optional<String> scalar(String name, JsonNode found, String expected) {
        if (!found.isValueNode() || found.isNull()) {
            problem(name, "must be " + expected);
            return Optional.empty();
        }
        return Optional.of(found.asText().strip()).filter(value -> !value.isEmpty());
    }
}
