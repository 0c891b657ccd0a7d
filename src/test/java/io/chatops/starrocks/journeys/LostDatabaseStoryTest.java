package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.store.jdbc.AuditVerification;
import io.chatops.starrocks.store.jdbc.Database;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import io.chatops.starrocks.store.jdbc.PostgreSQL;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** PostgreSQL goes away for half a minute and comes back: people are told, nothing is lost, and nothing is done twice. */
class LostDatabaseStoryTest {
    /** Longer than that, Slack and people take the bot for dead. */
    private static final Duration SOON = Duration.ofSeconds(3);

    private static final String AWAY = "The database cannot be reached";

    private final DatabaseSettings real = PostgreSQL.fresh();
    private final Relay relay = new Relay(portOf(real));
    private final ChatRoom room = ChatRoom.open(new RoomPlan(
            World.standard(),
            LostDatabaseStoryTest::policy,
            at(real, relay.port()),
            1,
            false,
            Duration.ZERO,
            Optional.empty()));

    @AfterEach
    void close() {
        try (relay) {
            room.close();
        }
    }

    @Test
    void aDatabaseThatHangsHoldsUpNeitherReadinessNorMetrics() {
        assertThat(room.get("/readyz").statusCode()).isEqualTo(200);
        assertThat(room.get("/metrics").body()).contains("chatops_database_up 1.0");

        relay.silence();
        long begun = System.nanoTime();
        for (int asked = 0; asked < 30; asked++) {
            var ready = room.get("/readyz");
            assertThat(ready.statusCode()).isEqualTo(503);
            assertThat(ready.body()).isEqualTo("{\"status\":\"not ready\",\"waitingFor\":[\"database\"]}");
        }
        room.skips(Duration.ofMinutes(1));
        assertThat(room.get("/metrics").body())
                .contains(
                        "chatops_database_up 0.0",
                        "chatops_operations{status=\"RUNNING\"} NaN",
                        "jvm_memory_used_bytes");
        assertThat(room.get("/healthz").statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - begun))
                .as("each look at the database alone takes more than a second")
                .isLessThan(Duration.ofSeconds(20));

        relay.speak();
        room.awaits("the database", () -> room.get("/readyz").statusCode() == 200);
        assertThat(room.get("/metrics").body()).contains("chatops_database_up 1.0");
    }

    @Test
    void listsAndTheHomePageSayItToo() {
        var page = WizardWalk.inEnglish(room, room.alice(), Wish.small("clove"))
                .begins()
                .page(StepId.REGION);
        relay.cut();
        assertThat(page.searches("Region", "hangzhou"))
                .singleElement()
                .asString()
                .startsWith("The list could not be read. Try again in a minute. Error ");
        room.bob().opensHome();
        room.awaitsStill("Bob's page says it", () -> home(room.bob()).contains(AWAY));

        relay.mend();
        room.awaits("readiness", () -> room.get("/readyz").statusCode() == 200);
        assertThat(page.searches("Region", "hangzhou")).containsExactly("China (Hangzhou) · cn-hangzhou");
        room.bob().home().presses("Refresh");
        room.awaits("Bob's page", () -> home(room.bob()).contains("nothing waits for you"));
        assertThat(room.slack().ledger().mistakes()).isEmpty();
    }

    private static String home(Person person) {
        try {
            return person.home().text();
        } catch (IllegalStateException nothingYet) {
            return "";
        }
    }

    @Test
    void peopleAreToldAndAfterwardsEverythingGoesOnOnce() {
        var answer = new Gate();
        room.cloud().faults().next("CreateInstanceV1", Fault.holdAnswer(answer));
        asks("salt");
        approves("salt");
        assertThat(arrives(answer)).isTrue();
        asks("pepper");
        posts("cumin");
        var page = WizardWalk.inEnglish(room, room.carol(), Wish.small("clove")).begins();
        page.fills(StepId.REGION);
        assertThat(room.get("/readyz").statusCode()).isEqualTo(200);

        relay.cut();
        answer.open();
        room.alice().presses(room.channel(), "Create", "cumin: please confirm");
        isTold(room.alice(), 1);
        room.bob().presses(room.channel(), "Approve", "pepper: waits for approval");
        isTold(room.bob(), 1);
        room.alice().types(room.channel(), "/starrocks list");
        isTold(room.alice(), 2);
        room.carol().modal().submits();
        assertThat(room.slack()
                        .workspace()
                        .eventually(() -> room.carol().modal().text().contains(AWAY), SOON))
                .as("Carol reads of it in %s", room.carol().modal().text())
                .isTrue();
        assertThat(room.get("/readyz"))
                .satisfies(ready -> assertThat(ready.statusCode()).isEqualTo(503))
                .satisfies(ready -> assertThat(ready.body()).contains("database"));
        room.timePasses(Duration.ofSeconds(30));
        assertThat(room.orders()).hasSize(1);

        relay.mend();
        room.awaits("readiness", () -> room.get("/readyz").statusCode() == 200);
        room.awaits(room.alice(), "salt: creating");
        approves("pepper");
        room.alice().presses(room.channel(), "Create", "cumin: please confirm");
        room.awaits(room.bob(), "cumin: waits for approval");
        approves("cumin");
        room.alice().types(room.channel(), "/starrocks list");
        room.awaitsWhisper(room.alice(), "Instances in");
        room.carol().modal().submits();
        page.page(StepId.PURPOSE);
        page.posts();
        room.awaits(room.carol(), "clove: please confirm");
        room.carol().presses(room.channel(), "Create", "clove: please confirm");
        room.awaits(room.bob(), "clove: waits for approval");
        approves("clove");

        assertThat(room.orders())
                .extracting(
                        order -> order.body().orElseThrow().path("InstanceName").asText())
                .containsExactlyInAnyOrder("salt", "pepper", "cumin", "clove");
        for (var name : List.of("salt", "pepper", "cumin", "clove")) {
            room.timePassesUntilSees(room.alice(), name + ": running");
        }
        assertThat(room.cloud().world().fleet().all()).hasSize(4);
        assertThat(room.count(room.bob(), AWAY)).as("told in private").isEqualTo(1);
        try (var database = Database.open(real)) {
            assertThat(AuditVerification.of(database.source()).broken()).isEmpty();
        }
    }

    private static boolean arrives(Gate answer) {
        try {
            return answer.awaitArrival(ChatRoom.PATIENCE);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void isTold(Person person, int times) {
        long before = System.nanoTime();
        room.awaitsStill(person.name() + " is told", () -> room.count(person, AWAY) == times);
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .as("%s is told within", person.name())
                .isLessThan(SOON);
        assertThat(room.awaits(person, AWAY).onlyForThem()).isTrue();
    }

    private void posts(String name) {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(name)).begins().posts();
        room.awaits(room.alice(), name + ": please confirm");
    }

    private void asks(String name) {
        posts(name);
        room.alice().presses(room.channel(), "Create", name + ": please confirm");
        room.awaits(room.bob(), name + ": waits for approval");
    }

    private void approves(String name) {
        room.bob().presses(room.channel(), "Approve", name + ": waits for approval");
        room.awaits(
                name + " on its way",
                () -> room.sees(room.alice(), name + ": being submitted")
                        || room.sees(room.alice(), name + ": creating"));
    }

    private static AccessPolicy policy(ChatRoom room) {
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(ApprovalRule.of(
                        "production", When.ALWAYS, People.users(room.bob().id()), 1));
    }

    private static int portOf(DatabaseSettings settings) {
        return URI.create(settings.url().substring("jdbc:".length())).getPort();
    }

    private static DatabaseSettings at(DatabaseSettings settings, int port) {
        var url = settings.url().replaceFirst(Pattern.quote(":" + portOf(settings) + "/"), ":" + port + "/");
        return new DatabaseSettings(url, settings.user(), settings.password());
    }
}
