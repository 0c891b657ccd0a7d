package io.chatops.starrocks.journeys;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Creations by words on DingTalk, with the password on its page. */
class CreationOnDingTalkTest extends CreationStories {
    private static final int PAYMENTS = 3;

    @Override
    Stage stage() {
        return DingTalkScene::open;
    }

    /** Everything that is made, each paid in another way in its turn: what is ordered is put together by the core. */
    static Stream<Kind> everythingOnSale() {
        var all = CreationStories.everythingOnSale().toList();
        int made = all.size() / PAYMENTS;
        return IntStream.range(0, made).mapToObj(number -> all.get(number % PAYMENTS * made + number));
    }
}
