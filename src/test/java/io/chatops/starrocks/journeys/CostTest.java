package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.inquiries.Warehouses;
import io.chatops.starrocks.sandbox.cloud.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/**
 * What a creation, an approved one, a question and nothing at all cost, counted at the simulated services and in the database. The figures go
 * to {@code target/cost.md}; those that stand in {@code docs/scaling.md} must not be exceeded.
 */
@DisabledIfSystemProperty(
        named = "chatops.replicas",
        matches = "[2-9]",
        disabledReason = "statements are counted where H2 counts them")
class CostTest {
    private static final String NAME = "reports_dev";
    private static final String RUNS = "Your StarRocks instance " + NAME + " is running";
    private static final int MOST_LOOKS = 8;
    private static final StringBuilder FIGURES = new StringBuilder();

    @AfterAll
    static void writeFigures() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/cost.md"), FIGURES);
    }

    @Test
    void ofACreation() throws Exception {
        try (var room = ChatRoom.open()) {
            var meter = Meter.at(room);
            created(room);
            told("a creation", meter);
        }
    }

    @Test
    void ofACreationThatTwoApprove() throws Exception {
        try (var room = ChatRoom.open(RoomPlan.usual().allowing(CostTest::two))) {
            var meter = Meter.at(room);
            WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
            room.awaits(room.alice(), NAME + ": please confirm");
            room.alice().presses(room.channel(), "Create");
            room.awaits(room.bob(), "Approval is asked");
            room.bob().presses(room.channel(), "Approve");
            room.awaits(room.bob(), "1 of 2");
            room.carol().presses(room.channel(), "Approve");
            runs(room);
            told("a creation that two approve", meter);
        }
    }

    @Test
    void ofAPageThatIsSentOff() throws Exception {
        try (var room = ChatRoom.open()) {
            var walk =
                    WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins();
            walk.reaches(StepId.SPEC);
            var page = walk.fills(StepId.SPEC);
            var meter = Meter.at(room);
            page.submits();
            walk.page(StepId.SIZE);
            told("a page that is sent off", meter);
        }
    }

    @Test
    void ofAChoiceThatDrawsItsPageAgain() throws Exception {
        try (var room = ChatRoom.open()) {
            var walk =
                    WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins();
            var page = walk.reaches(StepId.PURPOSE);
            var meter = Meter.at(room);
            page.choose(walk.label("Purpose"), Wish.small(NAME).get("Purpose"));
            room.quiet();
            told("a choice that draws its page again", meter);
        }
    }

    @Test
    void ofAQuestion() throws Exception {
        var world = World.standard();
        Warehouses.many(world, "cn-hangzhou", 3);
        try (var room = ChatRoom.open(RoomPlan.usual().of(world))) {
            var meter = Meter.at(room);
            room.alice().types(room.channel(), "/starrocks list");
            room.awaitsWhisper(room.alice(), "orders_003");
            told("a list of one region", meter);
        }
    }

    @Test
    void ofAMinuteInWhichNothingHappens() throws Exception {
        try (var room = ChatRoom.open()) {
            var meter = Meter.ofAll(room);
            for (int second = 0; second < 60; second++) {
                room.timePasses(Duration.ofSeconds(1));
            }
            told("a minute of nothing", meter);
        }
    }

    private static void created(ChatRoom room) {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), NAME + ": please confirm");
        room.alice().presses(room.channel(), "Create");
        runs(room);
    }

    /** Half minutes without their beats: thirty of them at once would all find the same card undrawn, and read it again. */
    private static void runs(ChatRoom room) {
        for (int look = 0; look < MOST_LOOKS && !room.sees(room.alice(), RUNS); look++) {
            int before = room.cloud().ledger().all().size();
            room.skips(Duration.ofSeconds(31));
            room.awaits("a look", () -> room.cloud().ledger().all().size() > before);
            room.quiet();
        }
        room.awaits(room.alice(), RUNS);
    }

    /** Counts until nothing more is said, and holds it against the row of the page. */
    private static void told(String what, Meter meter) throws Exception {
        var cost = meter.read();
        FIGURES.append(cost.row(what)).append('\n').append(cost.detail()).append('\n');
        var row = Pattern.compile("\\| " + what + " \\|([^\\n]*)\\|")
                .matcher(Files.readString(Path.of("docs/scaling.md")));
        assertThat(row.find()).as("a row for " + what).isTrue();
        var most = List.of(row.group(1).split("\\|", -1)).stream()
                .map(cell -> Integer.parseInt(cell.replaceAll("\\D", "")))
                .toList();
        var figures = cost.figures();
        for (int i = 0; i < figures.size(); i++) {
            assertThat(figures.get(i))
                    .as(what + ", column " + i + ": " + cost.detail())
                    .isLessThanOrEqualTo(most.get(i));
        }
    }

    private static AccessPolicy two(ChatRoom room) {
        var approvers = People.users(room.bob().id(), room.carol().id());
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(new ApprovalRule(
                        "production",
                        When.ALWAYS,
                        approvers,
                        2,
                        false,
                        Duration.ofMinutes(30),
                        Optional.empty(),
                        Duration.ofHours(24),
                        People.NOBODY));
    }
}
