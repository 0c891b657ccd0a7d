package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads an answer: the number of an entry, its value, its name or a part of it that no other has, a number with or without its
 * unit. Pure.
 */
final class Fitting {
    private static final Pattern NUMBER =
            Pattern.compile("(?i)(-?\\d{1,9})\\s*(cu|gb|g|个|块|节点|个节点|nodes?|个月|月|年|个副本)?");

    private Fitting() {}

    /** An answer to a question without a list that is asked for. */
    static Fit of(Field.Input input, String words, Texts texts) {
        if (input instanceof Field.WholeNumber number) {
            return number(number, words, texts);
        }
        if (input instanceof Field.Text && Passwordlike.isIn(words)) {
            return new Fit.Not(texts.get("dingtalk.password.delete"));
        }
        if (input instanceof Field.Text text) {
            return words.length() <= text.longest()
                    ? new Fit.Answer(Option.of(words, words))
                    : new Fit.Not(texts.get("dingtalk.form.tooLong", text.longest()));
        }
        return among(options(input, texts), words, texts);
    }

    /** The entries of a question that has all of them. */
    static List<Option> options(Field.Input input, Texts texts) {
        if (input instanceof Field.Choice choice) {
            return choice.options();
        }
        if (input instanceof Field.Toggle toggle) {
            return List.of(
                    Option.of("true", toggle.yes()), Option.of("false", texts.get("dingtalk.form.no", toggle.yes())));
        }
        return List.of();
    }

    private static Fit number(Field.WholeNumber field, String words, Texts texts) {
        var found = NUMBER.matcher(words.strip());
        if (!found.matches()) {
            return new Fit.Not(texts.get("dingtalk.form.notNumber", field.least(), field.most()));
        }
        int value = Integer.parseInt(found.group(1));
        if (!field.only().isEmpty() && !field.only().contains(value)) {
            var offered = field.only().stream().map(String::valueOf).collect(Collectors.joining(", "));
            return new Fit.Not(texts.get("dingtalk.form.notOffered", String.valueOf(value), offered));
        }
        return value < field.least() || value > field.most()
                ? new Fit.Not(texts.get("dingtalk.form.outOfRange", value, field.least(), field.most()))
                : new Fit.Answer(Option.of(String.valueOf(value), String.valueOf(value)));
    }

    /** An entry of a list that was shown. */
    static Fit among(List<Option> options, String words, Texts texts) {
        var wanted = plain(words);
        if (wanted.isEmpty()) {
            return new Fit.Not(texts.get("dingtalk.form.none", words));
        }
        List<Predicate<Option>> ways = List.of(
                option -> plain(option.value()).equals(wanted),
                option -> plain(option.label()).equals(wanted),
                option -> plain(option.description().orElse("")).equals(wanted),
                option -> wanted.matches("\\d{1,3}") && Integer.parseInt(wanted) == options.indexOf(option) + 1,
                option -> isUnit(wanted) && plain(option.value()).equals(wanted.replaceAll("\\D", "")),
                option -> plain(option.value()).startsWith(wanted)
                        || plain(option.label()).startsWith(wanted),
                option -> wanted.length() > 1
                        && !wanted.matches("\\d+")
                        && (plain(option.label()).contains(wanted)
                                || plain(option.value()).contains(wanted)));
        for (var way : ways) {
            var fitting = options.stream().filter(way).toList();
            if (fitting.size() == 1) {
                return new Fit.Answer(fitting.get(0));
            }
            if (!fitting.isEmpty()) {
                return new Fit.Several(fitting);
            }
        }
        return new Fit.Not(texts.get("dingtalk.form.none", words));
    }

    private static boolean isUnit(String words) {
        return words.matches("\\d+[a-z\\p{IsHan}]+");
    }

    /** The unit that a number carries, in the word that labels use; empty for none. */
    static String unit(String token) {
        var found = NUMBER.matcher(token);
        if (!found.matches() || found.group(2) == null) {
            return "";
        }
        return switch (found.group(2).toLowerCase(Locale.ROOT)) {
            case "cu" -> "CU";
            case "g", "gb" -> "GB";
            case "节点", "个节点" -> "节点数";
            case "node", "nodes" -> "nodes";
            default -> "";
        };
    }

    private static String plain(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s（(]+", " ")
                .replaceAll("[）)]", "")
                .strip();
    }
}
