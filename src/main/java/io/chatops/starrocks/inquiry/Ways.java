package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.inquiry.Answer.Step;
import java.util.List;

/** Buttons that several answers share. */
final class Ways {
    private Ways() {}

    /** Back to the instance, and the same once more. */
    static List<Step> back(Inquiry inquiry, Scene scene) {
        return List.of(
                Step.ask(scene.get("query.step.status"), inquiry.instead(Topic.STATUS)),
                Step.ask(scene.get("query.step.refresh"), inquiry));
    }
}
