package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.sandbox.cloud.Birth;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed at its worst moment: the order is written down and on its way, its answer is not there. */
class KilledTest {
    /** Past the half minute for which a process that was killed while it drew a card still holds it. */
    private static final Duration LONG = Duration.ofMinutes(2);

    @TempDir
    private Path directory;

    @Test
    void botKilledBeforeTheAnswerMakesOneInstanceAndTellsTheTruth() throws Exception {
        try (var outage = Outage.idle("jdbc:h2:mem:unused", World.standard(), PlainSetup.STANDARD_KEYS)) {
            outage.cloud.world().births(Birth.afterPolls(0));
            var environment = ChildBot.environment(outage, directory);
            var gate = new Gate();
            outage.cloud.faults().next(Outage.CREATE, Fault.holdAnswer(gate));
            var written = new StringBuilder();

            try (var first = ChildBot.run(environment, directory, "serve").ready()) {
                outage.hears(first.port());
                outage.orders("tide");
                assertThat(gate.awaitArrival(LONG)).isTrue();
                outage.awaitsCard("tide: being submitted");
                first.kill();
                written.append(first.output());
            }
            gate.open();

            try (var second = ChildBot.run(environment, directory, "serve").ready()) {
                outage.hears(second.port());
                outage.awaits("the truth", () -> outage.cardSays("tide: running"), LONG);
                written.append(second.output());
            }
            assertThat(outage.creates()).hasSize(1);
            assertThat(outage.instances()).isEqualTo(1);
            assertThat(outage.card().text())
                    .contains(outage.cloud.world().fleet().all().get(0).id());
            assertThat(outage.everSaid())
                    .noneMatch(text -> text.contains("nothing was created"))
                    .noneMatch(text -> text.contains("creation failed"));
            assertThat(written.toString()).contains("status=SUBMITTING").contains("status=UNKNOWN");
            Canary.all(Outage.PASSWORD, Outage.BOT_TOKEN, Outage.SIGNING_SECRET)
                    .forEach(canary -> canary.isNotIn("what the process wrote", written.toString()));
        }
    }

    @Test
    void replicaKilledBeforeTheAnswerIsSettledByTheOtherWithOneInstance() throws Exception {
        var database = PostgreSQL.fresh();
        try (var outage = Outage.idle(database)) {
            var environment = ChildBot.environment(outage, directory);
            environment.put("DATABASE_URL", database.url());
            environment.put("DATABASE_USER", database.user());
            environment.put("DATABASE_PASSWORD", database.password().use(password -> password));
            var gate = new Gate();
            outage.cloud.faults().next(Outage.CREATE, Fault.holdAnswer(gate));
            try (var killed = ChildBot.run(environment, directory, "serve").ready()) {
                outage.starts();
                outage.hears(killed.port());
                outage.orders("tide");
                assertThat(gate.awaitArrival(LONG)).isTrue();
                outage.awaitsCard("tide: being submitted");
                killed.kill();
            }
            gate.open();
            outage.takesOver();

            outage.passesUntilCard(Duration.ofSeconds(10), "tide: running");
            assertThat(outage.creates()).hasSize(1);
            assertThat(outage.instances()).isEqualTo(1);
            assertThat(outage.everSaid())
                    .noneMatch(text -> text.contains("nothing was created"))
                    .noneMatch(text -> text.contains("creation failed"));
        }
    }
}
