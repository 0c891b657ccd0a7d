package io.chatops.starrocks.intent;

import java.util.LinkedHashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the number of compute units that an instance is to have. A difference ("add 8 CU") is no target: eight more, read as a target,
 * would make a large instance small. Where it is not clear which one is meant, nothing is read.
 */
final class ComputeUnits {
    private static final String UNIT = "\\s?-?\\s?(?:个|颗)?\\s?(?:cus?|compute units?|计算单元)(?![a-z0-9])";
    private static final String NUMBER = "(?<![0-9.a-z_-])([1-9][0-9]{0,5})";

    /** "from 32 to 64 CU", "16 -> 32 CU", "64 to 32 cu": the second number is the target, with the unit behind either. */
    private static final Pattern FROM_TO = Pattern.compile(
            "(?:from|从|由|自)\\s?[0-9]+(?:" + UNIT
                    + ")?\\s?(?:(?:up |down |back )?to|->|=>|→|扩容?到|缩容?到|升配?到|降配?到|加到|减到|调整?到|调整?为|提升?到|改到|改成|变成|变为|到|至|成)\\s?([1-9][0-9]{0,5})");

    /** A word for the target stands before the number. */
    private static final Pattern TARGET = Pattern.compile(
            "(?:(?<![a-z])(?:(?<!close )(?<!used )(?<!compared )to|exactly|equals?|total(?: of)?|target(?: of| is)?|be|become|reach|into|until)(?: (?:be|a|about|around|total|of|at|have)){0,8}|cus?\\s?(?:=|:|is|as)|[=]|->|=>|→|到|至|成|为|目标(?:是|为)?|总共|共|一共)\\s?(?:有|是|总共|一共)?\\s?([1-9][0-9]{0,5})"
                    + UNIT);

    /** What an instance has now is no target. */
    private static final Pattern PRESENT = Pattern.compile(
            "(?:(?<![a-z])(?<!target )(?<!goal )(?:currently|now|presently|was|were|is|its|has|had|have|having|only|just|existing|(?<!be )at)(?: (?:at|on|only|just|using|running|with|currently|a|about|now|have|has|it|is)){0,8}|(?:现在|目前|当前|原来|原先|之前|本来|已经|才|只有|仅有|眼下)(?:才|是|有|为|的|只有|只|cu|用的是|配的|配置|规格|\\s){0,8})\\s?[1-9][0-9]{0,5}"
                    + UNIT);

    /** The unit stands before the target: "CU to 32", "CU 改成 32", "cu=16", "CU 数 32". */
    private static final Pattern UNIT_FIRST = Pattern.compile(
            "(?<![a-z0-9])(?:cus?|compute units?)\\s?(?:count|number|value|数量|数|值|规格)?\\s?(?:=|:|to|is|of|at|到|至|为|是|(?:改|调|设|升|降|扩|缩|加|减|提|变|增加|减少|调整|提升|降低|设置|扩容|缩容)\\s?(?:到|成|为|至)|from [0-9]+ to|从\\s?[0-9]+\\s?[^0-9]{1,4})\\s?([1-9][0-9]{0,5})(?![0-9.])");

    /** "set 32 CU", "make it 32 CU": these verbs name the result. */
    private static final Pattern SET = Pattern.compile(
            "(?<![a-z])(?:set|make|use|change|adjust)(?: (?:it|this|that|the|instance|cluster|cus?|\\p{Co})){0,8}\\s+([1-9][0-9]{0,5})"
                    + UNIT + "(?! (?:bigger|smaller|larger|higher|lower|more|less))");

    private static final Pattern SHARE = Pattern.compile("(?<![a-z])(?:each|per|every|apiece|or)(?![a-z])|每个?|或|还是");
    private static final Pattern ANY = Pattern.compile(NUMBER + UNIT);
    private static final Pattern AFTER_UNIT =
            Pattern.compile("(?<![a-z0-9])cus?\\s?[:=]?\\s?([1-9][0-9]{0,5})(?![0-9.])");
    private static final Pattern RELATIVE = Pattern.compile(
            "(?<![a-z])(?:add|by|more|extra|additional|another|fewer|less|plus|minus|bigger|smaller|larger|remove|each|per|at least|at most|between|up to|max|min|minimum|maximum|not|than)(?![a-z])|[0-9]\\s?[-~]\\s?[0-9]|至少|最少|最多|以上|以内|以下|左右|每个?|不是|多|少");

    private ComputeUnits() {}

    /** The target of a scaling. */
    static OptionalInt target(String text) {
        if (SHARE.matcher(text).find()) {
            return OptionalInt.empty();
        }
        var clause = PRESENT.matcher(text).replaceAll(" ");
        var targets = all(FROM_TO, clause);
        if (targets.isEmpty()) {
            targets = all(TARGET, clause);
            targets.addAll(all(UNIT_FIRST, clause));
            targets.addAll(all(SET, clause));
        }
        return one(targets);
    }

    /** The size of an instance to create: any single number of units that is no difference or bound. */
    static OptionalInt size(String line) {
        if (RELATIVE.matcher(around(line)).find()) {
            return OptionalInt.empty();
        }
        var sizes = all(ANY, line);
        sizes.addAll(all(AFTER_UNIT, line));
        sizes.addAll(all(UNIT_FIRST, line));
        return one(sizes);
    }

    private static String around(String line) {
        var number = ANY.matcher(line);
        return number.find()
                ? line.substring(Math.max(0, number.start() - 12), Math.min(line.length(), number.end() + 8))
                : "";
    }

    private static OptionalInt one(Set<Integer> values) {
        return values.size() == 1 ? OptionalInt.of(values.iterator().next()) : OptionalInt.empty();
    }

    private static Set<Integer> all(Pattern pattern, String text) {
        var values = new LinkedHashSet<Integer>();
        var match = pattern.matcher(text);
        while (match.find()) {
            values.add(Integer.valueOf(match.group(1)));
        }
        return values;
    }
}
