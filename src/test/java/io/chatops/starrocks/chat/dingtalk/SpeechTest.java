package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.store.memory.CaffeineMemory;
import io.chatops.starrocks.text.Language;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class SpeechTest {
    private final CaffeineMemory memory = new CaffeineMemory(InstantSource.system());
    private final Speech speech = new Speech(memory, Language.CHINESE);

    @Test
    void isTheLanguageThatSomebodyWroteInLast() {
        assertThat(speech.language("wang")).isEqualTo(Language.CHINESE);
        speech.heard("wang", "please show my instances");
        assertThat(speech.language("wang")).isEqualTo(Language.ENGLISH);
        speech.heard("wang", "starrocks list");
        assertThat(speech.language("wang")).isEqualTo(Language.ENGLISH);
        speech.heard("wang", "列表");
        assertThat(speech.language("wang")).isEqualTo(Language.CHINESE);
    }

    @Test
    void isKnownToAnotherReplicaAndAfterARestart() {
        speech.heard("wang", "please show my instances");

        assertThat(new Speech(memory, Language.CHINESE).language("wang")).isEqualTo(Language.ENGLISH);
        assertThat(new Speech(memory, Language.CHINESE).language("li")).isEqualTo(Language.CHINESE);
    }
}
