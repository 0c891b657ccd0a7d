package io.chatops.starrocks.chat.dingtalk;

import java.util.Optional;

/**
 * Something that a member of the organisation said to the robot.
 *
 * @param answerAt where it can be answered in the same chat
 */
record RobotMessage(String id, Sender sender, Room room, Content content, Optional<SessionAddress> answerAt) {
    /**
     * Who said it.
     *
     * @param staffId the userid in the organisation, the one identity that rights are given to
     */
    record Sender(String corpId, String staffId) {}

    /**
     * Where it was said.
     *
     * @param direct whether only the sender and the robot are in it
     */
    record Room(String conversationId, boolean direct) {}

    /** What was said. */
    sealed interface Content {
        /**
         * Words.
         *
         * @param text made plain; may be empty when only the robot was mentioned
         * @param quoted the earlier message that it answers
         */
        record Words(String text, Optional<String> quoted) implements Content {
            /** A text is nothing for a log. */
            @Override
            public String toString() {
                return "Words[length=" + text.length() + "]";
            }
        }

        /** A picture, a voice message or a file, by DingTalk's word for it. */
        record Other(String kind) implements Content {}

        /** DingTalk left the text out, since the month's pushes are used up. */
        record OverQuota() implements Content {}
    }
}
