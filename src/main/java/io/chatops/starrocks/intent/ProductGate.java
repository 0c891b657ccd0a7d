package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which product a line is about, by the words of the line first and the conversation second. Nothing after it may overrule
 * it: the founding document has the person asked whenever StarRocks was not named.
 */
final class ProductGate {
    private static final Pattern LATIN = Pattern.compile("(?<![a-z0-9.@/_-])[a-z]{5,14}(?![a-z0-9@/_-])");
    private static final String STARROCKS = "starrocks";

    enum Product {
        STARROCKS,
        OTHER,
        /** Nothing names a product, or what does is unclear. */
        NONE
    }

    /** The verdict, why, and the line with its products marked and those ruled out removed. */
    record Verdict(Product product, boolean named, String reason, String line) {}

    private final Pattern starrocks;
    private final Pattern other;
    private final Pattern excludedBefore;
    private final Pattern excludedAfter;
    private final Pattern pretended;
    private final Pattern backgroundBefore;
    private final Pattern backgroundAfter;
    private final Pattern otherTeam;
    private final Pattern selfHosted;
    private final Pattern insideEmr;
    private final Set<String> nearMisses;
    private final List<String> otherWords;

    ProductGate(WordLists lists) {
        starrocks = lists.anyOf("starrocks");
        other = lists.anyOf("other");
        excludedBefore = ending(lists.anyOf("excluded-before"));
        excludedAfter = lists.anyOf("excluded-after");
        pretended = ending(lists.anyOf("pretended-before"));
        backgroundBefore = ending(lists.anyOf("background-before"));
        backgroundAfter = lists.anyOf("background-after");
        otherTeam = lists.anyOf("other-team");
        selfHosted = lists.anyOf("self-hosted");
        insideEmr = lists.anyOf("inside-emr");
        nearMisses =
                Set.copyOf(List.of(String.join(" ", lists.section("near-miss")).split("\\s+")));
        otherWords = List.of(String.join(" ", lists.section("other-words")).split("\\s+"));
    }

    static ProductGate standard() {
        return new ProductGate(WordLists.read("products.txt"));
    }

    Verdict judge(String line, Context context) {
        var mentions = mentions(line);
        var kept = new ArrayList<Mention>();
        var marked = new StringBuilder();
        int done = 0;
        for (var mention : mentions) {
            if (mention.start() < done) {
                continue;
            }
            var before = line.substring(done, mention.start());
            var after = line.substring(mention.end());
            var excluded = exclusion(before, after);
            marked.append(before, 0, before.length() - excluded.before());
            if (excluded.isNone()) {
                kept.add(mention);
                marked.append(' ').append(mention.kind().at(0)).append(' ');
            } else {
                marked.append(" , ");
            }
            done = mention.end() + excluded.after();
        }
        marked.append(line.substring(done));
        var text = Normaliser.withoutBlanksBesideChinese(
                marked.toString().replaceAll(" +", " ").strip());
        return verdict(kept, mentions.size() > kept.size(), line, text, context);
    }

    private Verdict verdict(List<Mention> kept, boolean anyExcluded, String line, String text, Context context) {
        boolean ours = kept.stream().anyMatch(mention -> mention.kind() == Marks.STARROCKS);
        boolean others = kept.stream().anyMatch(mention -> mention.kind() == Marks.OTHER);
        if (ours && insideEmr.matcher(line).find()) {
            return new Verdict(Product.NONE, true, "StarRocks inside an EMR cluster: which one is meant", text);
        }
        if (ours && selfHosted.matcher(line).find()) {
            return new Verdict(Product.OTHER, true, "self-hosted StarRocks", text);
        }
        if (ours && others) {
            return target(kept, line, text);
        }
        if (ours) {
            return new Verdict(Product.STARROCKS, true, "StarRocks is named", text);
        }
        if (others) {
            return otherNamed(kept, line, text, context);
        }
        if (anyExcluded && mentionsOfOurs(line)) {
            return new Verdict(Product.NONE, false, "StarRocks is named only to rule it out", text);
        }
        return byContext(text, context);
    }

    private Verdict otherNamed(List<Mention> kept, String line, String text, Context context) {
        boolean background =
                kept.stream().allMatch(mention -> startsWith(otherTeam, line.substring(mention.end())) > 0);
        return context == Context.STARROCKS && background
                ? new Verdict(
                        Product.STARROCKS, false, "the thread is about StarRocks, another product only aside", text)
                : new Verdict(Product.OTHER, true, "another product is named: " + words(kept, line), text);
    }

    /** Two products: the one that is not merely where something comes from or goes to; else the person is asked. */
    private Verdict target(List<Mention> kept, String line, String text) {
        var foreground =
                kept.stream().filter(mention -> !isBackground(mention, line)).toList();
        boolean ours = foreground.stream().anyMatch(mention -> mention.kind() == Marks.STARROCKS);
        boolean others = foreground.stream().anyMatch(mention -> mention.kind() == Marks.OTHER);
        if (ours == others) {
            return new Verdict(Product.NONE, true, "several products are named: " + words(kept, line), text);
        }
        return ours
                ? new Verdict(Product.STARROCKS, true, "StarRocks is named, another product only aside", text)
                : new Verdict(Product.OTHER, true, "another product is meant: " + words(foreground, line), text);
    }

    private static Verdict byContext(String text, Context context) {
        return switch (context) {
            case STARROCKS -> new Verdict(Product.STARROCKS, false, "the conversation is about StarRocks", text);
            case OTHER -> new Verdict(Product.NONE, false, "the conversation is about another product", text);
            case NONE -> new Verdict(Product.NONE, false, "no product is named", text);
        };
    }

    private boolean isBackground(Mention mention, String line) {
        return endsWith(backgroundBefore, line.substring(0, mention.start())) > 0
                || startsWith(backgroundAfter, line.substring(mention.end())) > 0;
    }

    private Exclusion exclusion(String before, String after) {
        int left = Math.max(endsWith(excludedBefore, before), endsWith(pretended, before));
        return left > 0 ? new Exclusion(left, 0) : new Exclusion(0, startsWith(excludedAfter, after));
    }

    private boolean mentionsOfOurs(String line) {
        return mentions(line).stream().anyMatch(mention -> mention.kind() == Marks.STARROCKS);
    }

    private List<Mention> mentions(String line) {
        var found = new TreeMap<Integer, Mention>();
        collect(starrocks, Marks.STARROCKS, line, found);
        collect(other, Marks.OTHER, line, found);
        var word = LATIN.matcher(line);
        while (word.find()) {
            var kind = misspelt(word.group());
            if (kind != null) {
                found.putIfAbsent(word.start(), new Mention(kind, word.start(), word.end()));
            }
        }
        return List.copyOf(found.values());
    }

    private static void collect(Pattern pattern, Marks kind, String line, Map<Integer, Mention> found) {
        var match = pattern.matcher(line);
        while (match.find()) {
            found.merge(match.start(), new Mention(kind, match.start(), match.end()), Mention::longer);
        }
    }

    private @Nullable Marks misspelt(String word) {
        if (nearMisses.contains(word)) {
            return null;
        }
        if (word.length() >= 7 && word.startsWith("s") && EditDistance.between(word, STARROCKS) <= 2) {
            return Marks.STARROCKS;
        }
        boolean misspelt = otherWords.stream()
                .anyMatch(name -> word.charAt(0) == name.charAt(0)
                        && EditDistance.between(word, name) <= (name.length() >= 8 ? 2 : 1));
        return misspelt ? Marks.OTHER : null;
    }

    private static String words(List<Mention> mentions, String line) {
        return String.join(
                ", ",
                mentions.stream()
                        .map(mention -> line.substring(mention.start(), mention.end()))
                        .distinct()
                        .toList());
    }

    private static Pattern ending(Pattern pattern) {
        return Pattern.compile(pattern.pattern() + "\\s?$");
    }

    private static int endsWith(Pattern ending, String text) {
        var match = ending.matcher(text);
        return match.find() ? match.end() - match.start() : 0;
    }

    private static int startsWith(Pattern pattern, String text) {
        var match = pattern.matcher(text);
        return match.lookingAt() ? match.end() : 0;
    }

    private record Exclusion(int before, int after) {
        boolean isNone() {
            return before == 0 && after == 0;
        }
    }

    private record Mention(Marks kind, int start, int end) {
        static Mention longer(Mention left, Mention right) {
            return left.end() >= right.end() ? left : right;
        }
    }
}
