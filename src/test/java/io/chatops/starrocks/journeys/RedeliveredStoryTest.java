package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.sandbox.stage.Exchange;
import io.chatops.starrocks.store.jdbc.DatabaseSettings;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Slack delivers what somebody did again, to the one bot and to the other: it is done once, and the second time says nothing. */
class RedeliveredStoryTest {
    private static final String NAME = "reports_dev";

    private final RoomPlan plan = RoomPlan.usual().onReplicas(2).allowing(RedeliveredStoryTest::policy);
    private final ChatRoom room = ChatRoom.open(plan);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aClickThatComesAgainToBothIsDoneOnce() throws SQLException {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        room.alice().presses(room.channel(), "Create");
        room.awaits(room.bob(), NAME + ": waits for approval");
        comesAgain("block_actions");
        room.bob().presses(room.channel(), "Approve");
        room.awaits(room.alice(), NAME + ": creating");
        comesAgain("block_actions");

        assertThat(room.orders()).hasSize(1);
        assertThat(events(plan.database())).doesNotContain("decision_refused").containsOnlyOnce("approved", "asked");
        assertThat(room.count(room.bob(), "counted already")).isZero();
        assertThat(room.count(room.bob(), "Approval is asked for")).isEqualTo(1);
    }

    @Test
    void aSummaryThatComesAgainToBothIsPostedOnce() throws SQLException {
        WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins().posts();
        room.awaits(room.alice(), "please confirm");
        comesAgain("view_submission");

        assertThat(room.count(room.bob(), NAME + ": please confirm")).isEqualTo(1);
        assertThat(events(plan.database())).containsExactly("asked");
    }

    @Test
    void aCommandThatComesAgainToBothIsAnsweredOnce() {
        room.alice().types(room.channel(), "/starrocks help");
        room.awaits(room.alice(), "StarRocks on Alibaba Cloud, from chat");
        comesAgain("command=");

        assertThat(room.count(room.alice(), "StarRocks on Alibaba Cloud, from chat"))
                .isEqualTo(1);
    }

    /** The very bytes of the newest delivery with these words, three times to each bot. */
    private void comesAgain(String words) {
        var delivered = room.slack().ledger().all().stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.TO_BOT)
                .map(Exchange::requestBody)
                .filter(body -> URLDecoder.decode(body, StandardCharsets.UTF_8).contains(words))
                .reduce((before, after) -> after)
                .orElseThrow();
        for (int time = 0; time < 3; time++) {
            room.deliversToEach(delivered);
        }
        room.quiet();
    }

    private static List<String> events(DatabaseSettings database) throws SQLException {
        var events = new ArrayList<String>();
        try (var connection = database.password().use(password -> connect(database, password));
                var asked = connection.createStatement();
                var rows = asked.executeQuery("SELECT event FROM audit ORDER BY seq")) {
            while (rows.next()) {
                events.add(rows.getString(1));
            }
        }
        return events;
    }

    private static Connection connect(DatabaseSettings database, String password) {
        try {
            return DriverManager.getConnection(database.url(), database.user(), password);
        } catch (SQLException failed) {
            throw new AssertionError("the database is gone", failed);
        }
    }

    private static AccessPolicy policy(ChatRoom room) {
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(ApprovalRule.of(
                        "production", When.ALWAYS, People.users(room.bob().id()), 1));
    }
}
