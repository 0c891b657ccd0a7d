package io.chatops.starrocks.journeys;

import io.chatops.starrocks.conversation.StepId;
import java.util.List;

/** Somebody on the way through the wizard, with a {@link Wish} in mind. */
interface Walk {
    /** Wants something else from here on. */
    Walk wishing(Wish other);

    /** Reads every question before answering it, in place of answering several at once. */
    Walk slowly();

    /** Answers every page before this one, from the one that is open; this one is there then. */
    Walk reaches(StepId step);

    /** Answers every page and sends the summary off. */
    void posts();

    /** Answers the page that is open and sends it off; whether it is taken is seen afterwards. */
    Walk sends();

    /** Waits until these words stand on the page that is open. */
    Walk isTold(String key, Object... arguments);

    /** Whether the page that is open offers to go on from it. */
    boolean canBeSentOff();

    /** Goes one page back; the page before is there then. */
    Walk goesBackTo(StepId step);

    /** Closes it in a way that keeps the draft. */
    void leaves();

    /** What the page that is open says. */
    String page();

    /** What can be chosen for this parameter on the page that is open, by the labels. */
    List<String> choices(String parameter);

    /** Everything that was read on the way so far. */
    String read();
}
