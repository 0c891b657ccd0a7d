package io.chatops.starrocks.intent;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Decides which product a line is about, by the words of the line first and the conversation second. Nothing after it may overrule
 * it: the founding document has the person asked whenever StarRocks was not named.
 */
final class ProductGate {
    enum Product {
        STARROCKS,
        OTHER,
        /** Nothing names a product, or what does is unclear. */
        NONE
    }

    /** The verdict, whether a product of the line decided it, why, and the line with its products marked and those ruled out removed. */
    record Verdict(Product product, boolean named, String reason, String line) {
        /** Whether StarRocks stands in the line and is not ruled out. */
        boolean mentionsOurs() {
            return line.chars().anyMatch(mark -> Marks.STARROCKS.has((char) mark));
        }
    }

    private final ProductNames names;
    private final Surroundings excluded;
    private final Surroundings background;
    private final Pattern otherTeam;
    private final Pattern selfHosted;
    private final Pattern insideEmr;

    ProductGate(WordLists lists) {
        names = new ProductNames(lists);
        // an order to take the product for granted counts for nothing, just as a product that is ruled out
        var before = lists.anyOf("excluded-before").pattern() + "|"
                + lists.anyOf("pretended-before").pattern();
        excluded = new Surroundings(Pattern.compile("(?:" + before + ")"), lists.anyOf("excluded-after"));
        background = new Surroundings(lists.anyOf("background-before"), lists.anyOf("background-after"));
        otherTeam = lists.anyOf("other-team");
        selfHosted = lists.anyOf("self-hosted");
        insideEmr = lists.anyOf("inside-emr");
    }

    static ProductGate standard() {
        return new ProductGate(WordLists.read("products.txt"));
    }

    Verdict judge(String text, Context context) {
        var line = Normaliser.withoutBlanksBesideChinese(text);
        var mentions = names.in(line);
        var kept = new ArrayList<Mention>();
        var marked = mark(line, mentions, kept);
        if (kept.isEmpty()) {
            return mentions.stream().anyMatch(ProductGate::isOurs)
                    ? new Verdict(Product.NONE, false, "StarRocks is named only to rule it out", marked)
                    : byContext(marked, context);
        }
        boolean others = !kept.stream().allMatch(ProductGate::isOurs);
        return kept.stream().anyMatch(ProductGate::isOurs)
                ? oursNamed(kept, others, line, marked)
                : otherNamed(kept, line, marked, context);
    }

    /** The line with a mark for each product that counts; what counts is collected in {@code kept}. */
    private String mark(String line, List<Mention> mentions, List<Mention> kept) {
        var marked = new StringBuilder();
        int done = 0;
        for (var mention : mentions) {
            if (mention.start() < done) {
                continue;
            }
            var before = line.substring(done, mention.start());
            int left = excluded.before(before);
            int right = left > 0 ? 0 : excluded.behind(line.substring(mention.end()));
            marked.append(before, 0, before.length() - left);
            if (left == 0 && right == 0) {
                kept.add(mention);
                marked.append(' ').append(mention.kind().at(0)).append(' ');
            } else {
                marked.append(" , ");
            }
            done = mention.end() + right;
        }
        marked.append(line.substring(done));
        return Normaliser.withoutBlanksBesideChinese(
                marked.toString().replaceAll(" +", " ").strip());
    }

    private Verdict oursNamed(List<Mention> kept, boolean others, String line, String marked) {
        if (insideEmr.matcher(line).find()) {
            return new Verdict(Product.NONE, true, "StarRocks inside an EMR cluster: which one is meant", marked);
        }
        if (selfHosted.matcher(line).find()) {
            return new Verdict(Product.OTHER, true, "self-hosted StarRocks", marked);
        }
        return others ? target(kept, line, marked) : new Verdict(Product.STARROCKS, true, "StarRocks is named", marked);
    }

    /** Two products: the one that is not merely where something comes from or goes to; else the person is asked. */
    private Verdict target(List<Mention> kept, String line, String marked) {
        var meant = kept.stream()
                .filter(mention -> !background.isAround(mention, line))
                .toList();
        boolean ours = meant.stream().anyMatch(ProductGate::isOurs);
        boolean others = !meant.stream().allMatch(ProductGate::isOurs);
        if (ours == others) {
            return new Verdict(Product.NONE, true, "several products are named: " + words(kept, line), marked);
        }
        return ours
                ? new Verdict(Product.STARROCKS, true, "StarRocks is named, another product only aside", marked)
                : new Verdict(Product.OTHER, true, "another product is meant: " + words(meant, line), marked);
    }

    private Verdict otherNamed(List<Mention> kept, String line, String marked, Context context) {
        boolean aside = kept.stream()
                .allMatch(mention ->
                        otherTeam.matcher(line.substring(mention.end())).lookingAt());
        return context == Context.STARROCKS && aside
                ? new Verdict(Product.STARROCKS, false, "the conversation is about StarRocks", marked)
                : new Verdict(Product.OTHER, true, "another product is named: " + words(kept, line), marked);
    }

    private static Verdict byContext(String marked, Context context) {
        return switch (context) {
            case STARROCKS -> new Verdict(Product.STARROCKS, false, "the conversation is about StarRocks", marked);
            case OTHER -> new Verdict(Product.NONE, false, "the conversation is about another product", marked);
            case NONE -> new Verdict(Product.NONE, false, "no product is named", marked);
        };
    }

    private static boolean isOurs(Mention mention) {
        return mention.kind() == Marks.STARROCKS;
    }

    private static String words(List<Mention> mentions, String line) {
        return mentions.stream().map(mention -> mention.in(line)).distinct().collect(Collectors.joining(", "));
    }
}
