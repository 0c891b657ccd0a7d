package io.chatops.starrocks.chat.dingtalk;

import java.util.Locale;
import java.util.Optional;

/** What became of reading something that came in. */
sealed interface Reading<T> {
    /** It can be acted upon. */
    record Read<T>(T value) implements Reading<T> {}

    /**
     * It is not acted upon.
     *
     * @param answerAt where whoever sent it can be told, if anywhere
     */
    record Refused<T>(Refusal why, Optional<SessionAddress> answerAt) implements Reading<T> {}

    /** Why something is not acted upon; each has a sentence for people. */
    enum Refusal {
        OTHER_CORP("dingtalk.refused.otherCorp"),
        OTHER_ROBOT("dingtalk.refused.otherRobot"),
        NO_STAFF_ID("dingtalk.refused.noStaffId");

        private final String key;

        Refusal(String key) {
            this.key = key;
        }

        /** For the record. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The key of its sentence. */
        String key() {
            return key;
        }
    }
}
