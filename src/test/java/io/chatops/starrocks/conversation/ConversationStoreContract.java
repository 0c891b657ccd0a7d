package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of sessions promises. */
public interface ConversationStoreContract {
    /** The store under test: the same one for one test, empty at its beginning. */
    ConversationStore store();

    /** How long an untouched session is kept. */
    Duration kept();

    /** Lets time pass for the store. */
    void pass(Duration time);

    @Test
    default void givesBackWhatWasPutInAndNothingElse() {
        store().put(session("a", ALICE));

        assertThat(store().find("a")).contains(session("a", ALICE));
        assertThat(store().find("b")).isEmpty();
        store().remove("a");
        store().remove("never there");
        assertThat(store().find("a")).isEmpty();
    }

    @Test
    default void changesASessionAndSaysWhatItIsNow() {
        store().put(session("a", ALICE));

        var changed = store().change("a", session -> session.at(StepId.ROLE));

        assertThat(changed).contains(session("a", ALICE).at(StepId.ROLE).versioned(1));
        assertThat(store().find("a")).isEqualTo(changed);
        assertThat(store().change("b", session -> session.at(StepId.ROLE))).isEmpty();
        assertThat(store().find("b")).isEmpty();
    }

    @Test
    default void losesNoChangeOfSixteenWhoChangeTogether() throws Exception {
        store().put(session("a", ALICE));
        var start = new CyclicBarrier(16);
        var executor = Executors.newFixedThreadPool(16);
        try {
            var running = new ArrayList<Future<?>>();
            for (int thread = 0; thread < 16; thread++) {
                running.add(executor.submit(() -> {
                    start.await();
                    for (int time = 0; time < 100; time++) {
                        store().change("a", ConversationStoreContract::oneMore);
                    }
                    return null;
                }));
            }
            for (var done : running) {
                done.get();
            }
        } finally {
            executor.shutdownNow();
        }

        assertThat(store().find("a").orElseThrow().draft().number(Parameter.CU)).hasValue(1600);
    }

    @Test
    default void givesAPersonsUnpostedSessionsTheLatestTouchedFirst() {
        store().put(session("a", ALICE));
        pass(Duration.ofSeconds(1));
        store().put(session("b", ALICE));
        pass(Duration.ofSeconds(1));
        store().put(session("c", BOB));
        store().put(session("d", ALICE).posted(Operations.id(1)));
        store().put(session("e", new Actor(ALICE.platform(), "T2", ALICE.user())));

        assertThat(store().unfinished(ALICE)).extracting(Session::id).containsExactly("b", "a");

        pass(Duration.ofSeconds(1));
        store().change("a", session -> session.at(StepId.SIZE));
        assertThat(store().unfinished(ALICE)).extracting(Session::id).containsExactly("a", "b");
        assertThat(store().unfinished(new Actor("slack", "T1", "U-nobody"))).isEmpty();
    }

    @Test
    default void forgetsWhatNobodyTouched() {
        store().put(session("a", ALICE));
        store().put(session("b", ALICE));

        pass(kept().minusMillis(1));
        assertThat(store().change("a", session -> session.at(StepId.SIZE))).isPresent();
        pass(Duration.ofMillis(1));

        assertThat(store().find("b")).isEmpty();
        assertThat(store().unfinished(ALICE)).extracting(Session::id).containsExactly("a");
        assertThat(store().change("b", session -> session.at(StepId.SIZE))).isEmpty();
    }

    /** A session at its beginning. */
    static Session session(String id, Actor owner) {
        return Session.begun(
                id,
                owner,
                new Place(owner.platform(), owner.tenant(), "C1", Optional.empty(), false),
                Optional.empty(),
                Language.ENGLISH,
                Draft.EMPTY);
    }

    private static Session oneMore(Session session) {
        int count = session.draft().number(Parameter.CU).orElse(0);
        return session.with(session.draft().with(Parameter.CU, String.valueOf(count + 1)));
    }
}
