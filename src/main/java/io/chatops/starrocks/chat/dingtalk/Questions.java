package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a form asks and says, apart from what was answered. Pure. */
record Questions(Form form) {
    /** Everything that takes an answer here, in its order. */
    List<Field.Input> inputs() {
        return of(Field.Input.class).toList();
    }

    Set<String> keys() {
        return of(Field.Input.class).map(Field.Input::key).collect(Collectors.toSet());
    }

    /** The first that is still open; passwords are not asked here. */
    Optional<Field.Input> next(Predicate<String> answered) {
        return of(Field.Input.class)
                .filter(input -> !(input instanceof Field.Password))
                .filter(input -> !answered.test(input.key()))
                .findFirst();
    }

    Optional<Field.Input> named(String name) {
        return of(Field.Input.class)
                .filter(input ->
                        input.key().equalsIgnoreCase(name) || input.label().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A password that only a chat with masked fields could ask for. */
    boolean needsPassword() {
        return of(Field.Password.class).anyMatch(password -> !password.optional());
    }

    /** Whether something is to be done on a web page meanwhile: that may be a password, which is not for this chat. */
    boolean opensPage() {
        return of(Field.Press.class).anyMatch(press -> press.opens().isPresent());
    }

    /** The paragraphs to read. */
    List<String> notes() {
        return of(Field.Note.class).map(Field.Note::text).toList();
    }

    /** Whether these are the same questions, if it asks any. */
    boolean isSameAs(Questions other) {
        return !keys().isEmpty() && keys().equals(other.keys());
    }

    private <T extends Field> Stream<T> of(Class<T> kind) {
        return form.fields().stream().filter(kind::isInstance).map(kind::cast);
    }
}
