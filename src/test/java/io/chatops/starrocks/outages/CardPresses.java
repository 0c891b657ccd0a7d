package io.chatops.starrocks.outages;

import io.chatops.starrocks.sandbox.dingtalk.CardOnScreen;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;

/** Presses on cards of DingTalk, and what whoever pressed sees come of it on the card itself. */
final class CardPresses {
    private static final Duration SOON = Duration.ofSeconds(2);

    private final DingTalkOutage outage;
    private final Eyes eyes;

    CardPresses(DingTalkOutage outage, Eyes eyes) {
        this.outage = outage;
        this.eyes = eyes;
    }

    /** What DingTalk is told was not done, its client says was not; a card that only says to wait shows nothing yet. */
    void presses(Person person, String where, CardOnScreen card, String label) {
        var before = looks(card);
        if (!card.presses(label).taken()) {
            eyes.notice("not done");
        }
        outage.dingTalk.workspace().eventually(() -> eyes.saw() || hasChanged(person.card(where), before), SOON);
        var now = person.card(where);
        if (hasChanged(now, before)) {
            eyes.notice(looks(now));
        }
    }

    private static boolean hasChanged(CardOnScreen card, String before) {
        return !card.variable("status").equals("busy") && !looks(card).equals(before);
    }

    private static String looks(CardOnScreen card) {
        return card.text() + card.buttons();
    }
}
