package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Sentences on Slack alone: a modal opens only at a press, so that a mention is answered with a button for it. */
class FreeTextOnSlackTest {
    @Test
    void aMentionThatNamesStarRocksOpensTheFormByAButton() {
        try (var room = ChatRoom.open()) {
            room.alice().mentions(room.channel(), "please create a StarRocks instance in Shanghai");
            room.awaits(room.alice(), "Press Continue to open the form");
            room.alice().presses(room.channel(), "Continue");

            room.awaits(
                    "the first page",
                    () -> room.alice().hasModal() && room.alice().modal().text().contains("· Region"));
            assertThat(room.alice().modal().value("Region")).contains("cn-shanghai");
        }
    }
}
