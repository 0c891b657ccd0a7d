package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.cloud.CloudAccounts;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.store.memory.CaffeineMeanings;
import io.chatops.starrocks.text.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StrangerTest {
    private static final Place CHANNEL = new Place("chat", "T1", "C1", Optional.empty(), false);
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    private final ExecutorService threads = Executors.newSingleThreadExecutor();
    private final Whispers chat = new Whispers();
    private final List<String> broke = new CopyOnWriteArrayList<>();
    private final CaffeineMeanings meanings = new CaffeineMeanings(() -> NOW, 100);
    private final Inquiries inquiries = new Inquiries(
            new NoAccounts(),
            Region.ALL,
            Masker.ofShapes(),
            meanings,
            () -> "token",
            () -> NOW,
            new Inquiries.Crew(threads, threads, broke::add));

    @Test
    void nobodyElseMayPressAButton() throws InterruptedException {
        var alice = new Actor("chat", "T1", "alice");
        meanings.put("opaque", new Meaning(alice, new Meaning.Shown(), "/starrocks list", NOW));
        press("opaque", new Actor("chat", "T1", "bob"), Language.ENGLISH);
        press("opaque", new Actor("chat", "T2", "alice"), Language.CHINESE);
        press("opaque", alice, Language.ENGLISH);
        end();
        assertThat(chat.titles)
                .satisfiesExactly(
                        title -> assertThat(title).contains("Only the person who asked"),
                        title -> assertThat(title).contains("只有查询人"),
                        title -> assertThat(title).contains("shown to the conversation before"));
    }

    @Test
    void whateverBreaksIsAnswered() throws InterruptedException {
        inquiries.ask(
                Topic.LIST, new Typed(List.of(), List.of()), asker(new Actor("chat", "T1", "a"), Language.ENGLISH));
        end();
        assertThat(chat.titles)
                .singleElement()
                .satisfies(title -> assertThat(title).contains("token"));
        assertThat(broke).containsExactly("chat");
    }

    @Test
    void aBotThatStopsSaysThatNothingWasAsked() {
        threads.shutdown();
        press("opaque", new Actor("chat", "T1", "a"), Language.ENGLISH);
        assertThat(chat.titles)
                .singleElement()
                .satisfies(title -> assertThat(title).contains("Nothing was asked"));
    }

    private void press(String button, Actor actor, Language language) {
        inquiries.pressed(button, asker(actor, language));
    }

    private Asker asker(Actor actor, Language language) {
        return new Asker(actor, CHANNEL, Doorway.NONE, chat, language);
    }

    private void end() throws InterruptedException {
        threads.shutdown();
        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
    }

    /** Credentials that cannot even be looked for. */
    private record NoAccounts() implements CloudAccounts {
        @Override
        public List<String> profiles() {
            return List.of();
        }

        @Override
        public Account account(Optional<String> profile) {
            throw new IllegalStateException("no account");
        }

        @Override
        public List<ProfileLine> describe() {
            return List.of();
        }
    }
}
