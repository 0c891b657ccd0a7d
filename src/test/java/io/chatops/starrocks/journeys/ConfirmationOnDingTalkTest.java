package io.chatops.starrocks.journeys;

import java.nio.file.Path;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

/** Codes of the card in the group. */
class ConfirmationOnDingTalkTest extends ConfirmationStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }

    @Override
    @Test
    @Disabled("a code is known to the process that gave it alone")
    void aCardOutlivesARestartAndOnlyThePasswordIsAskedAgain(Path directory) {
        super.aCardOutlivesARestartAndOnlyThePasswordIsAskedAgain(directory);
    }
}
