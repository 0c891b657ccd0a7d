package io.chatops.starrocks.chat.dingtalk;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * When something is said of an open form, and how much of its page: each page once, and nothing while its person's line is being
 * answered. Guarded by itself.
 */
final class Telling {
    private final Set<String> said = new HashSet<>();
    private boolean fresh = true;
    private boolean due = true;
    private boolean busy;
    private boolean waiting;
    private boolean answerable = true;

    /** A page is shown in place of the one before; the same drawing may say something else. */
    synchronized void shows(boolean sameDrawing) {
        if (!sameDrawing) {
            said.clear();
        }
        fresh = !sameDrawing;
        answerable = true;
        settles();
    }

    /** What was waited for is there, and is to be said. */
    synchronized void settles() {
        waiting = false;
        due = true;
    }

    /** There is something to say. */
    synchronized void due() {
        due = true;
    }

    /** All is to be said once more. */
    synchronized void repeat() {
        due = true;
        fresh = true;
    }

    /** Nothing is to be said before there is something new. */
    synchronized void quiet() {
        due = false;
    }

    /** The person sees the page already. */
    synchronized void seen() {
        due = false;
        fresh = false;
    }

    /** Whether something is to be said now; asked once for each. */
    synchronized boolean takeDue() {
        boolean now = due && !busy;
        if (now) {
            due = false;
        }
        return now;
    }

    /** Whether the page is shown for the first time, with everything that it says. */
    synchronized boolean takeFresh(Collection<String> notes) {
        boolean was = fresh;
        fresh = false;
        // what is drawn anew because of an answer may say more than before
        return said.addAll(notes) || was;
    }

    synchronized void begin() {
        busy = true;
    }

    synchronized void end() {
        busy = false;
    }

    /** Whether a line of its person is being answered. */
    synchronized boolean isBusy() {
        return busy;
    }

    /** Another page is on its way. */
    synchronized void waits() {
        waiting = true;
    }

    synchronized boolean isWaiting() {
        return waiting;
    }

    /** Nothing can be said to this page; another may come in its place. */
    synchronized void notAnswerable() {
        answerable = false;
    }

    synchronized boolean isAnswerable() {
        return answerable;
    }
}
