package io.chatops.starrocks.sandbox.slack;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What Slack itself checks before it sends a form: required fields, lengths, numbers, addresses. */
final class Completeness {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern WEB = Pattern.compile("https?://\\S+");

    private Completeness() {}

    /** Errors by block id; the form is sent only when there are none. */
    static Map<String, String> errors(View view) {
        Map<String, String> errors = new LinkedHashMap<>();
        view.form().fields().stream()
                .filter(FormField::isInput)
                .forEach(field -> error(view, field)
                        .ifPresent(text -> errors.put(field.key().blockId(), text)));
        return errors;
    }

    private static Optional<String> error(View view, FormField field) {
        if (view.entries().isEmpty(field)) {
            return field.isOptional() ? Optional.empty() : Optional.of("Please complete this required field.");
        }
        return field.type().isWritten() ? written(field, view.entries().written(field)) : Optional.empty();
    }

    private static Optional<String> written(FormField field, String text) {
        return switch (field.type()) {
            case EMAIL_INPUT -> unless(EMAIL.matcher(text).matches(), "Please enter a valid email address.");
            case URL_INPUT -> unless(WEB.matcher(text).matches(), "Please enter a valid URL.");
            case NUMBER_INPUT -> number(field, text);
            default -> length(field, text);
        };
    }

    private static Optional<String> length(FormField field, String text) {
        var least = field.element().path("min_length").asInt(0);
        var most = field.element().path("max_length").asInt(3000);
        if (text.length() < least) {
            return Optional.of("Please enter at least " + least + " characters.");
        }
        return unless(text.length() <= most, "Please enter no more than " + most + " characters.");
    }

    private static Optional<String> number(FormField field, String text) {
        var decimal = field.element().path("is_decimal_allowed").asBoolean(false);
        if (!text.matches(decimal ? "-?\\d+(\\.\\d+)?" : "-?\\d+")) {
            return Optional.of("Please enter a valid number.");
        }
        var value = Double.parseDouble(text);
        var least = field.element().path("min_value").asDouble(-Double.MAX_VALUE);
        var most = field.element().path("max_value").asDouble(Double.MAX_VALUE);
        return unless(value >= least && value <= most, "Please enter a number within the limits.");
    }

    private static Optional<String> unless(boolean fine, String error) {
        return fine ? Optional.empty() : Optional.of(error);
    }
}
