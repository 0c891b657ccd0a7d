package io.chatops.starrocks.intent;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One section of the operations: phrases that mean an intent, phrases that rule it out, phrases that must stand there as well.
 *
 * @param weak counts only where no clause says something clearer
 */
record Rule(
        String title, Intent intent, boolean weak, Pattern phrases, Optional<Pattern> ruledOut, List<Pattern> needed) {
    private static final String WEAK = " weak";

    Rule {
        needed = List.copyOf(needed);
    }

    /** Reads a section whose heading is {@code title > intent} or {@code title > intent weak}. */
    static Rule parse(String heading, List<String> lines, Map<String, String> lists) {
        int arrow = heading.indexOf('>');
        var meaning = heading.substring(arrow + 1).strip();
        boolean weak = meaning.endsWith(WEAK);
        var name = weak ? meaning.substring(0, meaning.length() - WEAK.length()) : meaning;
        var intent = Intent.ofWireName(name).orElseThrow(() -> new IllegalStateException("no intent in " + heading));
        var phrases = lines.stream()
                .filter(line -> !line.startsWith("! ") && !line.startsWith("& "))
                .toList();
        return new Rule(
                heading.substring(0, arrow).strip(),
                intent,
                weak,
                anyOf(phrases, lists).orElseThrow(() -> new IllegalStateException("no phrase in " + heading)),
                anyOf(without("! ", lines), lists),
                without("& ", lines).stream()
                        .map(line -> Phrases.compile(line, lists))
                        .toList());
    }

    /** Whether a clause says this. */
    boolean fits(String clause) {
        return phrases.matcher(clause).find()
                && needed.stream().allMatch(pattern -> pattern.matcher(clause).find())
                && ruledOut.map(pattern -> !pattern.matcher(clause).find()).orElse(true);
    }

    private static List<String> without(String sign, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(sign))
                .map(line -> line.substring(sign.length()))
                .toList();
    }

    private static Optional<Pattern> anyOf(List<String> phrases, Map<String, String> lists) {
        return phrases.isEmpty() ? Optional.empty() : Optional.of(Phrases.compile(String.join("|", phrases), lists));
    }
}
