package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ParamsStoryTest {
    private ChatRoom room;

    @BeforeEach
    void open() {
        room = ChatRoom.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void severalWordsAfterTheVerbAreSearchedFor() {
        room.alice().types(room.channel(), "/starrocks params password rule");

        var answer = room.awaits(room.alice(), "AdminPassword — ");
        assertThat(answer.text()).contains("8 to 30 characters").contains("Where it goes:");
        assertThat(answer.onlyForThem()).isTrue();
        assertThat(room.cloud().ledger().all()).isEmpty();
    }

    @Test
    void aQuestionInTheirOwnWordsIsAnsweredInTheirLanguage() {
        room.wang().types(room.channel(), "/starrocks shared_data 和 shared_nothing 有什么区别");

        assertThat(room.awaits(room.wang(), "RunMode — 实例类型").text()).contains("容易混淆：");
        assertThat(room.cloud().ledger().all()).isEmpty();
    }
}
