package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.outages.Canary;
import io.chatops.starrocks.outages.Captured;
import io.chatops.starrocks.outages.Traces;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Settings;
import io.chatops.starrocks.store.jdbc.TestDatabase;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People type secrets where they give reasons and ask for things; afterwards every table and every message is searched for them. */
class ReasonCanaryStoryTest {
    private static final Settings SLACK = Settings.standard();

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whatIsTypedIntoAReasonIsKeptWithoutItsSecrets(TestDatabase kind) throws SQLException {
        var database = kind.fresh(folder);
        var plan = new RoomPlan(
                World.standard(), ReasonCanaryStoryTest::policy, database, 1, false, Duration.ZERO, Optional.empty());
        try (var log = Captured.begin();
                var room = ChatRoom.open(plan)) {
            isRejected(room);
            goesAlone(room);
            isSwitched(room);
            asksInWords(room);
            opensItsPages(room);
            room.timePassesUntilSees(room.bob(), "hush_two: running");
            room.quiet();

            assertThat(room.orders()).hasSize(1);
            var places = Map.of(
                    "what Slack received", Traces.toSlack(room.slack()),
                    "what the cloud received", Traces.toCloud(room.cloud()),
                    "the tables", String.join("\n", Traces.rows(database)),
                    "the log", log.text(),
                    "the log as JSON", log.json(),
                    "the metrics", room.get("/metrics").body());
            assertThat(places.values()).noneMatch(String::isBlank);
            assertThat(places.get("the tables")).contains("glass_broken", "mode_set", "hush_one", "says ******");
            Canary.all(Wish.PASSWORD, SLACK.botToken(), SLACK.signingSecret(), StandardWorld.KEY_SECRET)
                    .forEach(canary -> places.forEach(canary::isNotIn));
        }
    }

    private static void isRejected(ChatRoom room) {
        asks(room, "hush_one");
        room.bob().presses(room.channel(), "Reject", "hush_one: waits for approval");
        room.bob()
                .awaitsModal("Reject this request", ChatRoom.PATIENCE)
                .fill("Reason", "no, the note says " + Wish.PASSWORD + " and " + SLACK.signingSecret())
                .submits();
        assertThat(room.awaits(room.alice(), "hush_one: rejected").text()).contains("Reason: no, the note says ******");
    }

    private static void goesAlone(ChatRoom room) {
        asks(room, "hush_two");
        room.carol().presses(room.channel(), "Go alone (emergency)", "hush_two: waits for approval");
        room.carol()
                .awaitsModal("Emergency: go alone", ChatRoom.PATIENCE)
                .fill("Reason", "down: AdminPassword=" + Wish.PASSWORD + " key " + StandardWorld.KEY_SECRET)
                .submits();
        assertThat(room.awaits(room.bob(), "EMERGENCY: the StarRocks instance").text())
                .contains("Reason: down: AdminPassword=******");
    }

    private static void isSwitched(ChatRoom room) {
        // a channel takes one message a second
        room.timePasses(Duration.ofSeconds(8));
        room.carol()
                .types(
                        room.channel(),
                        "/starrocks admin stop token " + SLACK.botToken() + " password=" + Wish.PASSWORD);
        room.awaitsWhisper(room.carol(), "Stop the bot?");
        room.carol().presses(room.channel(), "Stop the bot");
        room.awaits(room.bob(), "The bot is stopped");
        room.timePasses(Duration.ofSeconds(2));
        room.carol().types(room.channel(), "/starrocks admin resume secret=" + SLACK.signingSecret());
        room.awaits(room.bob(), "The bot works as usual");
        room.timePasses(Duration.ofSeconds(2));
    }

    private static void asksInWords(ChatRoom room) {
        room.alice().mentions(room.channel(), "create an instance with password=" + Wish.PASSWORD);
        room.awaits(room.alice(), "with password=");
        room.alice().types(room.channel(), "/starrocks create hush AdminPassword=" + Wish.PASSWORD);
        room.awaits(room.alice(), "A password was typed into the command");
    }

    private static void opensItsPages(ChatRoom room) {
        room.alice().opensHome();
        room.carol().opensHome();
        room.bob().types(room.channel(), "/starrocks requests");
        room.awaits(room.bob(), "nothing waits for you");
        room.alice().says(Person.BOT, "help, my password: " + Wish.PASSWORD);
    }

    private static void asks(ChatRoom room, String name) {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(name)).begins().posts();
        room.awaits(room.alice(), name + ": please confirm");
        room.alice().presses(room.channel(), "Create", name + ": please confirm");
        room.awaits(room.bob(), name + ": waits for approval");
    }

    private static AccessPolicy policy(ChatRoom room) {
        var carol = People.users(room.carol().id());
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .granting(Grant.anything(Role.ADMINISTRATOR, List.of(), carol))
                .approving(new ApprovalRule(
                        "production",
                        When.ALWAYS,
                        People.users(room.bob().id()),
                        1,
                        false,
                        Duration.ofMinutes(30),
                        Optional.empty(),
                        Duration.ofHours(24),
                        carol));
    }
}
