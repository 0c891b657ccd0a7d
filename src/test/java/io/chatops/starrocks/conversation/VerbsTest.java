package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerbsTest {
    private final Verb first = new Named(List.of("", "help", "帮助"));
    private final Verb second = new Named(List.of("create", "创建"));

    @Test
    void findsAVerbByEachOfItsWords() {
        var verbs = new Verbs(List.of(first, second));

        assertThat(verbs.named("")).contains(first);
        assertThat(verbs.named("帮助")).contains(first);
        assertThat(verbs.named("create")).contains(second);
        assertThat(verbs.named("creat")).isEmpty();
    }

    @Test
    void refusesTwoVerbsOfOneWord() {
        assertThatThrownBy(() -> new Verbs(List.of(second, new Named(List.of("new", "create")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("create");
    }

    private record Named(List<String> names) implements Verb {
        @Override
        public void answer(CommandLine line, Audience audience) {
            throw new AssertionError("not asked");
        }
    }
}
