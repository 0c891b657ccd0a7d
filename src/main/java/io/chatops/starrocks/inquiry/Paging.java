package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.inquiry.Answer.Step;
import java.util.ArrayList;
import java.util.List;

/** The way through an answer of several pages. */
final class Paging {
    private Paging() {}

    /** "Page 2 of 14". */
    static String line(Inquiry inquiry, int total, Scene scene) {
        int first = (inquiry.page() - 1) * Pages.SHOWN + 1;
        int last = Math.min(total, first + Pages.SHOWN - 1);
        return scene.get("query.page", inquiry.page(), Pages.count(total), first, last, total);
    }

    /**
     * Back, on, and all of it.
     *
     * @param cut whether something on this page is longer than a message shows
     */
    static List<Step> steps(Inquiry inquiry, int total, boolean cut, Scene scene) {
        var steps = new ArrayList<Step>();
        if (inquiry.page() > 1) {
            steps.add(Step.ask(scene.get("query.step.previous"), inquiry.atPage(inquiry.page() - 1)));
        }
        if (inquiry.page() < Pages.count(total)) {
            steps.add(Step.ask(scene.get("query.step.next"), inquiry.atPage(inquiry.page() + 1)));
        }
        if (total > Pages.SHOWN || cut) {
            steps.add(Step.file(scene.get("query.step.file", total), inquiry.atPage(1)));
        }
        return steps;
    }
}
