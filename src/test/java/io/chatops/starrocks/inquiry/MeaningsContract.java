package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.inquiry.Meaning.Deed;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What everybody promises who remembers what buttons mean. */
public interface MeaningsContract {
    Actor ALICE = new Actor("chat", "T1", "alice");

    /** The meanings under test: the same ones for one test, empty at its beginning. */
    Meanings meanings();

    /** Lets time pass for them. */
    void pass(Duration time);

    static Stream<Deed> deeds() {
        var full = new Inquiry(
                Topic.CONFIGS,
                Optional.of("c-b25e21e24388a28f"),
                new Scope("cn-hangzhou", Optional.of("production"), Optional.of(Language.CHINESE)),
                new Filters(
                        List.of("running", "stopped"),
                        Optional.of("报表 \uD83D\uDE80"),
                        Optional.of("FE"),
                        Optional.of("a")),
                3);
        var bare = new Inquiry(
                Topic.LIST,
                Optional.empty(),
                new Scope(Scope.ALL, Optional.empty(), Optional.empty()),
                Filters.NONE,
                1);
        var sections = List.<Section>of(
                new Section.Text("half a character: \uD83D"),
                new Section.Facts(List.of(Fact.of("name", "a \"b\" <c>"), Fact.of("asked by", ALICE))),
                new Section.Table(List.of("id", ""), List.of(List.of("c-1", "运行中"), List.of("c-2", ""))),
                new Section.Code("SHOW\n  TABLES;\u0000"),
                new Section.Footnote("now"),
                new Section.Link("console", "https://example.com/?a=b&c"));
        return Stream.of(
                new Meaning.Ask(full),
                new Meaning.Ask(bare),
                new Meaning.File(full),
                new Meaning.Shown(),
                new Meaning.Show(new Card("title", Card.Tone.GOOD, sections, List.of(), List.of())));
    }

    @ParameterizedTest
    @MethodSource("deeds")
    default void givesBackWhatAButtonMeans(Deed deed) {
        meanings().put("a", meaning("first", deed));

        assertThat(meanings().find("a")).contains(meaning("first", deed));
        assertThat(meanings().find("b")).isEmpty();
    }

    @Test
    default void keepsAMeaningForADayAndThenNoLonger() {
        meanings().put("a", meaning("first"));
        pass(Duration.ofHours(23));
        assertThat(meanings().find("a")).isPresent();
        pass(Duration.ofHours(2));
        assertThat(meanings().find("a")).isEmpty();
    }

    @Test
    default void letsOnlyTheFirstToReplaceItWin() {
        var first = meaning("first");
        meanings().put("a", first);
        assertThat(meanings().replace("a", first, meaning("second"))).isTrue();
        assertThat(meanings().replace("a", first, meaning("third"))).isFalse();
        assertThat(meanings().find("a")).contains(meaning("second"));
        assertThat(meanings().replace("b", first, meaning("second"))).isFalse();
    }

    @Test
    default void takesAMeaningBackThatWasReplaced() {
        var first = meaning("first");
        meanings().put("a", first);
        meanings().replace("a", first, meaning("second"));
        meanings().put("a", first);
        assertThat(meanings().replace("a", first, meaning("third"))).isTrue();
    }

    @Test
    default void letsOneOfSixteenWhoReplaceItTogetherWin() throws Exception {
        var first = meaning("first");
        meanings().put("a", first);
        var start = new CyclicBarrier(16);
        var executor = Executors.newFixedThreadPool(16);
        try {
            var running = new ArrayList<Future<Boolean>>();
            for (int thread = 0; thread < 16; thread++) {
                var wish = meaning("of " + thread);
                running.add(executor.submit(() -> {
                    start.await();
                    return meanings().replace("a", first, wish);
                }));
            }
            var won = new ArrayList<Boolean>();
            for (var one : running) {
                won.add(one.get());
            }
            assertThat(won).containsOnlyOnce(true).hasSize(16);
            assertThat(meanings().find("a")).contains(meaning("of " + won.indexOf(true)));
        } finally {
            executor.shutdownNow();
        }
    }

    /** A button that asks nothing. */
    static Meaning meaning(String command) {
        return meaning(command, new Meaning.Shown());
    }

    private static Meaning meaning(String command, Deed deed) {
        return new Meaning(ALICE, deed, command, Instant.parse("2026-01-02T03:04:05.123456789Z"));
    }
}
