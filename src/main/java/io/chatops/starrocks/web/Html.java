package io.chatops.starrocks.web;

import io.chatops.starrocks.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of a page. Text becomes a piece only by {@link #text}, which escapes it, so nothing that somebody typed is ever markup.
 *
 * @param markup what the browser reads
 */
record Html(String markup) {
    static final Html NONE = new Html("");

    private static final Pattern GAP = Pattern.compile("\\{\\{([\\w.]+)}}");

    /** Text as it is to be read, between elements or in a quoted attribute. */
    static Html text(String text) {
        return new Html(text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;"));
    }

    /** A file beside this class, as it is. */
    static Html file(String name) {
        try (var stream = Html.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks " + name);
            }
            return new Html(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the page's " + name, unreadable);
        }
    }

    /**
     * This with its gaps filled: {@code {{page.save}}} is the text of that key, any other the piece of its name. What is filled in is
     * not looked through for gaps again.
     *
     * @throws IllegalArgumentException when a gap has neither: a mistake of the program
     */
    Html with(Texts texts, Map<String, Html> pieces) {
        return new Html(GAP.matcher(markup).replaceAll(gap -> {
            var piece = pieces.get(gap.group(1));
            var filled = piece == null ? text(texts.get(gap.group(1))) : piece;
            return Matcher.quoteReplacement(filled.markup());
        }));
    }

    Html and(Html next) {
        return new Html(markup + next.markup);
    }
}
