package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.FormText;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.conversation.Requests.Overview;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.operation.Approvals;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RequestCardsTest {
    private static final ZonedDateTime NOW = NOON.atZone(ZoneId.of("Asia/Shanghai"));

    @ParameterizedTest
    @EnumSource(Language.class)
    void showsDraftsRequestsAndWhatWaits(Language language) {
        var words = Wizards.words(language);
        var overview = new Overview(
                List.of(draft()),
                List.of(OperationCardsTest.plausible(Status.AWAITING_APPROVAL), Operations.asked(2)),
                List.of(in(Status.AWAITING_APPROVAL)),
                List.of(OperationCardsTest.plausible(Status.RUNNING)));
        var text = FormText.of(RequestCards.answer(overview, words, NOW)) + "\n\n"
                + FormText.of(RequestCards.home(overview, words, NOW)) + "\n\n"
                + FormText.of(RequestCards.answer(nothing(), words, NOW));

        Golden.matches("cards/requests_" + language.code() + ".txt", text);
    }

    @Test
    void longListsAreCutAndSaySo() {
        var many = Collections.nCopies(30, in(Status.AWAITING_APPROVAL));
        var card = RequestCards.answer(
                new Overview(List.of(), List.of(), many, List.of()), Wizards.words(Language.ENGLISH), NOW);

        assertThat(FormText.of(card)).contains("Waiting for your approval: 30", "and 22 more");
        assertThat(card.buttons()).hasSize(2 * Requests.ROWS + 1);
    }

    @Test
    void aButtonTellsWhereItStands() {
        var overview = new Overview(List.of(draft()), List.of(), List.of(in(Status.AWAITING_APPROVAL)), List.of());
        var words = Wizards.words(Language.ENGLISH);

        assertThat(RequestCards.answer(overview, words, NOW).buttons())
                .extracting(Card.Button::action)
                .allSatisfy(action ->
                        assertThat(Surface.of(action).orElseThrow().surface()).isEqualTo(Surface.ANSWER));
        assertThat(RequestCards.home(overview, words, NOW).buttons())
                .extracting(Card.Button::action)
                .filteredOn(action -> !action.equals(Actions.CREATE))
                .allSatisfy(action ->
                        assertThat(Surface.of(action).orElseThrow().surface()).isEqualTo(Surface.HOME));
    }

    @Test
    void aRequestOfAnotherPlatformSaysWhereItWasMade() {
        var overview = new Overview(List.of(), List.of(), List.of(in(Status.AWAITING_APPROVAL)), List.of());

        var there = FormText.of(RequestCards.answer(overview, Words.in(Language.ENGLISH, "dingtalk"), NOW));
        var here = FormText.of(RequestCards.answer(overview, Words.in(Language.ENGLISH, "slack"), NOW));

        assertThat(there).contains("Slack, in C1");
        assertThat(here).doesNotContain("Slack, in");
    }

    /** A request in a channel. */
    private static Operation in(Status status) {
        var demanded = new Approvals(
                Optional.of(Operations.demand(2)), List.of(), Optional.empty(), Optional.empty(), 0, false);
        return OperationCardsTest.with(Operations.entered(Operations.asked(1), status), demanded, Optional.empty());
    }

    private static Overview nothing() {
        return new Overview(List.of(), List.of(), List.of(), List.of());
    }

    private static Session draft() {
        var place = new Place("slack", "T1", "C1", Optional.empty(), false);
        var draft = Draft.EMPTY.with(Parameter.REGION, "cn-hangzhou").with(Parameter.NAME, "reports");
        return Session.begun("s1", ALICE, place, Optional.empty(), Language.ENGLISH, draft)
                .at(StepId.SPEC);
    }
}
