package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.operation.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The frame around every step: title, counter, what was chosen, Back and Next. */
final class WizardForms {
    /** The button that goes one step back. */
    static final String BACK = "wizard.back";

    private final Supplier<String> renderings;
    private final CreationOptions options;

    WizardForms(Supplier<String> renderings, CreationOptions options) {
        this.renderings = renderings;
        this.options = options;
    }

    /** The id of a new drawing, whose fields hold nothing of an earlier one. */
    String rendering() {
        return renderings.get();
    }

    /** A step, as it is shown first. */
    Form step(
            Session session, StepId id, Knowledge known, Words words, PasswordField password, List<Problem> problems) {
        return step(session, id, known, words, password, problems, renderings.get());
    }

    /** A step, drawn again under the same rendering, so that what was typed is kept. */
    Form step(
            Session session,
            StepId id,
            Knowledge known,
            Words words,
            PasswordField password,
            List<Problem> problems,
            String rendering) {
        var question = new Question(session.draft(), known, words, options, password);
        var fields = frame(session, id, words);
        problems.forEach(problem -> fields.add(new Field.Note("⚠️ " + labelled(problem, words))));
        fields.addAll(Steps.of(id).fields(question));
        boolean asks = fields.stream().anyMatch(Field.Input.class::isInstance);
        return form(
                session, id, rendering, words, fields, asks ? Optional.of(words.get("wizard.next")) : Optional.empty());
    }

    /** The last page: everything, with what the service says about it and who must agree. What nobody can approve is not posted. */
    Form summary(
            Session session,
            Plan plan,
            Estimate estimate,
            Ruling ruling,
            List<String> warnings,
            String commandLine,
            Words words) {
        var fields = frame(session, StepId.SUMMARY, words);
        fields.add(new Field.Note(words.get("wizard.summary.why")));
        fields.add(new Field.Facts(Summary.of(plan, words)));
        fields.add(new Field.Facts(Summary.of(estimate, plan, words)));
        fields.addAll(ApprovalNotice.of(ruling, session.owner(), words));
        warnings.forEach(warning -> fields.add(new Field.Note("⚠️ " + warning)));
        fields.add(new Field.Note(words.get("card.digest", plan.digest().brief())));
        fields.add(new Field.Code(commandLine));
        var post = ApprovalNotice.inVain(ruling) ? Optional.<String>empty() : Optional.of(words.get("wizard.post"));
        return form(session, StepId.SUMMARY, renderings.get(), words, fields, post);
    }

    /** What is shown while the next page is being prepared. It has a way on of its own, so that nobody is stuck on it. */
    Form loading(Session session, StepId id, Words words) {
        var fields = frame(session, id, words);
        fields.add(new Field.Note(words.get("wizard.loading")));
        fields.add(new Field.Press(NetworkStep.RETRY, words.get("wizard.loading.show")));
        return form(session, id, renderings.get(), words, fields, Optional.empty());
    }

    /** A page that only says something. */
    Form saying(String subject, Words words, String text) {
        return saying(subject, words, text, List.of());
    }

    /** A page that only says something, and names those whom it is about. */
    Form saying(String subject, Words words, String text, List<Fact> facts) {
        var rendering = renderings.get();
        var note = new Field.Note(text);
        return new Form(
                new FormName("note", subject, "READ", rendering).toString(),
                rendering,
                words.get("wizard.title"),
                Optional.empty(),
                facts.isEmpty() ? List.of(note) : List.of(note, new Field.Facts(facts)),
                Optional.empty(),
                words.get("wizard.close.plain"));
    }

    /** What opens while nothing is known yet, not even the person's language. */
    Form opening(String subject, Words words) {
        return saying(subject, words, words.get("wizard.opening"));
    }

    /** The one field of an operation that waits for its password. */
    Form secret(String operation, Words words, Optional<Problem> problem) {
        var rendering = renderings.get();
        var fields = new ArrayList<Field>();
        problem.ifPresent(found -> fields.add(new Field.Note("⚠️ " + words.of(found))));
        fields.add(new Field.Note(words.get("wizard.secret.why")));
        fields.addAll(PasswordField.typed(false).fields(words));
        return new Form(
                FormName.secret(operation, rendering).toString(),
                rendering,
                words.get("wizard.secret.title"),
                Optional.empty(),
                fields,
                Optional.of(words.get("wizard.secret.submit")),
                words.get("wizard.close.plain"));
    }

    private List<Field> frame(Session session, StepId id, Words words) {
        var fields = new ArrayList<Field>();
        Chosen.line(session.draft(), words).ifPresent(line -> fields.add(new Field.Note(line)));
        id.previous().ifPresent(before -> fields.add(new Field.Press(BACK, words.get("wizard.back"))));
        return fields;
    }

    private static Form form(
            Session session, StepId id, String rendering, Words words, List<Field> fields, Optional<String> submit) {
        return new Form(
                FormName.wizard(session.id(), id, rendering).toString(),
                rendering,
                words.get("wizard.title"),
                Optional.of(
                        words.get("wizard.progress", id.number(), StepId.COUNT, words.get("wizard.step." + id.name()))),
                fields,
                submit,
                words.get("wizard.close"));
    }

    private static String labelled(Problem problem, Words words) {
        var label = "wizard.label." + problem.field();
        return (words.has(label) ? words.get(label) + ": " : "") + words.of(problem);
    }
}
