package io.chatops.starrocks.chat;

import java.util.List;
import java.util.Optional;

/**
 * A form: one page of questions. Plain texts; an adapter cuts them to its platform's lengths.
 *
 * @param id opaque; comes back with everything that happens in the form
 * @param rendering differs when a form is shown anew: what was typed is kept over an update only while this stays the same
 * @param progress where in a row of forms this stands, for example "Step 3 of 9"
 * @param submit the label of the button that sends it off; empty when there is nothing to send
 */
public record Form(
        String id,
        String rendering,
        String title,
        Optional<String> progress,
        List<Field> fields,
        Optional<String> submit,
        String close) {
    public Form {
        fields = List.copyOf(fields);
    }
}
