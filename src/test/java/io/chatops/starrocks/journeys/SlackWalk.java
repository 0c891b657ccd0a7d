package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.text.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The wizard in a modal: a page is filled in and sent off as a whole. */
final class SlackWalk implements Walk {
    private final ChatRoom room;
    private final Person person;
    private final Wording words;
    private final StringBuilder read = new StringBuilder();
    private WizardWalk walk;

    SlackWalk(ChatRoom room, Person person, Wording words, Wish wish) {
        this.room = room;
        this.person = person;
        this.words = words;
        walk = walk(wish);
        room.awaits("a page for " + person.name(), () -> openStep().isPresent());
    }

    private WizardWalk walk(Wish wish) {
        return words.language() == Language.CHINESE
                ? WizardWalk.inChinese(room, person, wish)
                : WizardWalk.inEnglish(room, person, wish);
    }

    private Optional<StepId> openStep() {
        return Arrays.stream(StepId.values()).filter(step -> walk.isAt(step)).findFirst();
    }

    private StepId open() {
        return openStep().orElseThrow(() -> new AssertionError("no page is open for " + person.name()));
    }

    @Override
    public Walk wishing(Wish other) {
        walk = walk(other);
        return this;
    }

    @Override
    public Walk slowly() {
        return this;
    }

    @Override
    public Walk reaches(StepId last) {
        for (var step = open(); step.compareTo(last) < 0; step = step.next().orElseThrow()) {
            notes(walk.fills(step)).submits();
            walk.page(step.next().orElseThrow());
        }
        notes(walk.page(last));
        return this;
    }

    private Modal notes(Modal page) {
        read.append(page.text()).append('\n').append(page.labels()).append('\n');
        return page;
    }

    @Override
    public void posts() {
        reaches(StepId.SUMMARY);
        walk.page(StepId.SUMMARY).submits();
    }

    @Override
    public Walk sends() {
        walk.fills(open()).submits();
        return this;
    }

    @Override
    public Walk isTold(String key, Object... arguments) {
        room.awaits(
                words.text(key, arguments) + " on the page",
                () -> person.hasModal() && words.isIn(page() + person.modal().errors(), key, arguments));
        return this;
    }

    @Override
    public boolean canBeSentOff() {
        return person.modal().buttons().stream()
                .anyMatch(label -> label.equals(words.text("wizard.next")) || label.equals(words.text("wizard.post")));
    }

    @Override
    public Walk goesBackTo(StepId step) {
        person.modal().presses(words.text("wizard.back"));
        walk.page(step);
        return this;
    }

    @Override
    public void leaves() {
        person.modal().closes();
    }

    @Override
    public String page() {
        return person.modal().text();
    }

    @Override
    public List<String> choices(String parameter) {
        return person.modal().options(walk.label(parameter));
    }

    @Override
    public String read() {
        assertThat(read.length()).as("nothing was read").isPositive();
        return read.toString();
    }
}
