package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A form that one person answers in words: what it asks, and what was answered so far. Guarded by itself. */
final class OpenForm {
    private final Actor actor;
    private final String view;
    private final Given given = new Given();
    private final Telling telling = new Telling();
    private Questions asked;
    private Listing listing = Listing.NONE;
    private List<String> carried = List.of();
    private boolean held;
    private Optional<FormNote> lost = Optional.empty();
    private String remembered = "";

    OpenForm(Actor actor, String view, Form form) {
        this.actor = actor;
        this.view = view;
        this.asked = new Questions(form);
    }

    /** One that another process asked, or this one before it was started again: what it asks is drawn anew first. */
    static OpenForm recalled(Actor actor, FormNote note) {
        var open = new OpenForm(actor, note.view(), note.blank());
        open.given.give(note.answers(), note.skipped());
        open.telling.quiet();
        open.lost = Optional.of(note);
        open.remembered = note.written();
        return open;
    }

    /** What is remembered of it; while what it asks is not known, the same as before. */
    synchronized FormNote note() {
        return lost.orElseGet(() -> new FormNote(
                view,
                form().id(),
                form().rendering(),
                QuestionText.progress(form()),
                given.answers(),
                given.skipped(),
                listing,
                carried,
                held));
    }

    /** The note of it while what it asks is not known. */
    synchronized Optional<FormNote> lost() {
        return lost;
    }

    /** Goes on where its person is, when this is still what they see; else that is due to be shown. */
    synchronized boolean goesOnAt(FormNote note) {
        boolean same = note.isOf(form(), !inputs().isEmpty());
        if (same) {
            listing = note.listing();
            carried = note.carried();
            held = note.held();
            telling.seen();
        }
        return same;
    }

    /** The text that is remembered of it, "" for none. */
    synchronized String remembered() {
        return remembered;
    }

    synchronized void remembered(String text) {
        remembered = text;
    }

    /** When something is said of it. */
    Telling telling() {
        return telling;
    }

    Actor actor() {
        return actor;
    }

    String view() {
        return view;
    }

    synchronized Form form() {
        return asked.form();
    }

    FormRef ref() {
        return new FormRef(DingTalkWeb.PLATFORM, actor.tenant(), view, Optional.empty());
    }

    /**
     * Asks this from now on. What was answered is kept on the same drawing, and on the same questions that come back after they were
     * sent off: then something is wrong that is said beside them.
     */
    synchronized void show(Form next, boolean afterSending) {
        var questions = new Questions(next);
        boolean same = next.rendering().equals(form().rendering());
        boolean again = afterSending && questions.isSameAs(asked);
        if (same || again) {
            given.keepOnly(questions.keys());
        } else {
            given.forget();
        }
        held = again;
        given.wrong(Map.of());
        asked = questions;
        lost = Optional.empty();
        listing = Listing.NONE;
        telling.shows(same);
    }

    /** Everything that takes an answer here, in its order. */
    synchronized List<Field.Input> inputs() {
        return asked.inputs();
    }

    /** What is to be asked next; passwords are not asked here. */
    synchronized Optional<Field.Input> next() {
        return asked.next(given::has);
    }

    /** A password that only a chat with masked fields could ask for. */
    synchronized boolean needsPassword() {
        return asked.needsPassword();
    }

    synchronized Optional<Field.Input> input(String name) {
        return asked.named(name);
    }

    synchronized void answer(Field.Input input, Option answer) {
        given.answer(input.key(), answer);
        another();
    }

    synchronized void skip(Field.Input input) {
        given.skip(input.key());
        another();
    }

    /** Something else is asked now. */
    private void another() {
        listing = Listing.NONE;
        telling.due();
    }

    /** Takes the last answer back; false when there is none. */
    synchronized boolean takeBack() {
        var before = inputs().stream().map(Field.Input::key).filter(given::has).reduce((earlier, later) -> later);
        before.ifPresent(key -> {
            given.takeBack(key);
            held = false;
            another();
        });
        return before.isPresent();
    }

    /** These are to be asked again, and why. */
    synchronized void wrong(Map<String, String> byField) {
        given.wrong(byField);
        if (!opensPage()) {
            // else it may be the page's to mend, and the answers stand
            byField.keySet().forEach(given::unanswer);
        }
        held = true;
        telling.settles();
    }

    synchronized void wrong(Field.Input input, String why) {
        given.wrong(input.key(), why);
        telling.due();
    }

    /** What is wrong with a field; with "" everything that stands on no field that is asked. */
    synchronized Optional<String> error(Field.Input input) {
        return given.error(input.key());
    }

    synchronized List<String> errors() {
        return given.errors();
    }

    synchronized Map<String, String> answers() {
        return given.values();
    }

    /** What was answered, as people read it. */
    synchronized Map<String, String> answered() {
        return given.read(inputs());
    }

    synchronized void list(List<Option> options, int first) {
        listing = new Listing(options, first);
        telling.due();
    }

    synchronized Listing listing() {
        return listing;
    }

    /** Whether this page is shown for the first time, with everything that it says. */
    synchronized boolean takeFresh() {
        return telling.takeFresh(asked.notes());
    }

    /** Whether a person must look at the page before it is sent off, even when everything is answered. */
    synchronized boolean isHeld() {
        return held || inputs().isEmpty() || opensPage();
    }

    /** Whether something is to be done on a web page meanwhile: that may be a password, which is not for this chat. */
    synchronized boolean opensPage() {
        return asked.opensPage();
    }

    /** Keeps words that no question so far asked for: a later page may. */
    synchronized void carry(List<String> words) {
        carried = List.copyOf(words);
    }

    synchronized List<String> takeCarried() {
        var words = carried;
        carried = List.of();
        return words;
    }
}
