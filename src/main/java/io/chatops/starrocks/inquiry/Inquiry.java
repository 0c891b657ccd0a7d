package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.instance.Instance;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A question as data. What a person typed, what a button asks and the line under an answer are all this.
 *
 * @param instance the id or name of the instance that it is about
 * @param page from 1
 */
public record Inquiry(Topic topic, Optional<String> instance, Scope scope, Filters filters, int page) {
    Inquiry atPage(int number) {
        return new Inquiry(topic, instance, scope, filters, number);
    }

    Inquiry in(String region) {
        return new Inquiry(topic, instance, scope.in(region), filters, page);
    }

    /** The same question about an instance that was found. */
    Inquiry about(Instance found) {
        return new Inquiry(
                topic, Optional.of(found.id().value()), scope.in(found.region().value()), filters, page);
    }

    /** Another question about the same instance. */
    Inquiry instead(Topic other) {
        return new Inquiry(other, other.aboutOne() ? instance : Optional.empty(), scope, Filters.NONE, 1);
    }

    /**
     * The line that asks this again.
     *
     * @param product how the product is called at the beginning of a line
     */
    String command(String product) {
        var line = new ArrayList<>(List.of(product, topic.word()));
        instance.ifPresent(name -> line.add(quoted(name)));
        option(line, "region", Optional.of(scope.region()));
        option(line, "profile", scope.profile());
        option(
                line,
                "status",
                filters.statuses().isEmpty() ? Optional.empty() : Optional.of(String.join(",", filters.statuses())));
        option(line, "name", filters.name());
        option(line, "type", filters.type().map(type -> type.toLowerCase(Locale.ROOT)));
        option(line, "key", filters.key());
        option(line, "page", page > 1 ? Optional.of(String.valueOf(page)) : Optional.empty());
        option(line, "lang", scope.language().map(language -> language.code()));
        return String.join(" ", line);
    }

    private static void option(List<String> line, String name, Optional<String> value) {
        value.ifPresent(given -> line.add("--" + name + " " + quoted(given)));
    }

    private static String quoted(String value) {
        return value.matches("[\\p{L}\\p{N}_.,-]+") ? value : '"' + value.replace("\"", "") + '"';
    }
}
