package io.chatops.starrocks.outages;

import static io.chatops.starrocks.outages.PendingRequests.GROUP;

import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever somebody decides by a button of a request's card, and at whichever statement the database goes away: they see the truth. An
 * approver's button and a requester's stand for all: the others are tried by their codes, which end in the same.
 */
class DecisionsOnCardsTest {
    private final FailingDatabase database = new FailingDatabase();
    private final DingTalkOutage outage = new DingTalkOutage(database.settings(), true);
    private final Person wang = outage.wang;
    private final Person li = outage.dingTalk.workspace().person("老李");
    private final PendingRequests requests = new PendingRequests(outage, li);
    private final Eyes eyes = new Eyes("小王", "老李");
    private final SilentClicks silent = new SilentClicks(database, eyes, outage::eventuallyAndAtRest);
    private final CardPresses cards = new CardPresses(outage, eyes);

    @BeforeEach
    void begin() {
        outage.dingTalk.workspace().follow(eyes::take);
    }

    @AfterEach
    void close() {
        requests.close();
        outage.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"批准, approved", "创建, approval_demanded"})
    void buttonInTheGroupIsAnsweredWithTheTruth(String label, String event) {
        var decider = event.equals("approved") ? wang : li;
        var decisions = new Decisions(database, outage, eyes, event);
        silent.areNoneOnceItIsAway(label, number -> {
            decisions.settles();
            outage.clock.moves(Duration.ofMinutes(1));
            var request = event.equals("approval_demanded") ? requests.toConfirm() : requests.toApprove();
            var card = decider.card(GROUP);
            outage.rests();
            return decisions.decides(
                    number,
                    request,
                    () -> cards.presses(decider, GROUP, card, label),
                    () -> pressesAgain(decider, label));
        });
        decisions.areTrue();
    }

    @Test
    void cardThatIsShownInPlaceOfATextIsPressedAsWell() {
        var request = requests.toApproveToldInText();

        wang.card(GROUP).presses("批准");

        outage.ticksUntil(
                "the approval",
                () -> database.count("SELECT COUNT(*) FROM audit WHERE operation = '" + request.id()
                                + "' AND event = 'approved'")
                        == 1);
    }

    /** On the card as it is by now, if it still offers that; once more when it was drawn again just then. */
    private void pressesAgain(Person person, String label) {
        pressesWhatIsShown(person, label);
        if (eyes.all().stream().anyMatch(text -> text.contains("这张卡片已更新"))) {
            pressesWhatIsShown(person, label);
        }
    }

    private static void pressesWhatIsShown(Person person, String label) {
        var card = person.card(GROUP);
        card.buttons().stream().filter(label::equals).findFirst().ifPresent(card::presses);
    }
}
