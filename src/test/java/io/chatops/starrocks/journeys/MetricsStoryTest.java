package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.journeys.DingTalkHall.code;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.ApprovalRule;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.When;
import io.chatops.starrocks.outages.Canary;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A story on both platforms, and afterwards what {@code /metrics} has to say of it, against what the pages promise. */
class MetricsStoryTest {
    private static final String NAME = "reports_dev";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`chatops_[^|]+) \\|");
    private static final Pattern METER = Pattern.compile("\\b(?:chatops|jvm|process)_[a-z_]+");

    private final CrossRoom room = new CrossRoom(false, MetricsStoryTest::policy);

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void tellsWhatHappenedAsThePagesSayAndNothingOfWhom() throws IOException {
        play();

        var text = metrics();

        assertThat(text.lines())
                .contains(
                        "chatops_acts_total{act=\"command\",name=\"list\",outcome=\"answered\",platform=\"slack\"} 1.0",
                        "chatops_acts_total{act=\"command\",name=\"text\",outcome=\"answered\",platform=\"slack\"} 1.0",
                        "chatops_acts_total{act=\"message\",name=\"text\",outcome=\"clarified\",platform=\"dingtalk\"} 1.0",
                        "chatops_acts_total{act=\"form\",name=\"wizard.summary\",outcome=\"answered\",platform=\"slack\"} 1.0",
                        "chatops_signature_failures_total{platform=\"slack\"} 1.0",
                        "chatops_signature_failures_total{platform=\"dingtalk\"} 0.0",
                        "chatops_connection_up{platform=\"slack\"} 1.0",
                        "chatops_connection_up{platform=\"dingtalk\"} 1.0",
                        "chatops_connection_held{platform=\"dingtalk\"} 1.0",
                        "chatops_cloud_call_seconds_count{operation=\"create\",outcome=\"ok\"} 1",
                        "chatops_cloud_call_seconds_count{operation=\"instances\",outcome=\"throttled\"} 1",
                        "chatops_decisions_refused_total{decision=\"approve\",reason=\"not_an_approver\"} 1.0",
                        "chatops_operation_status_seconds_count{from=\"AWAITING_APPROVAL\",to=\"READY\"} 1",
                        "chatops_operation_status_seconds_bucket{from=\"AWAITING_APPROVAL\",to=\"READY\",le=\"300.0\"} 0",
                        "chatops_operation_status_seconds_bucket{from=\"AWAITING_APPROVAL\",to=\"READY\",le=\"900.0\"} 1",
                        "chatops_operations{status=\"RUNNING\"} 1.0",
                        "chatops_approval_oldest_seconds 0.0",
                        "chatops_database_up 1.0",
                        "chatops_mode{mode=\"NORMAL\"} 1.0");
        assertThat(exposed(text)).isEqualTo(documented());
        assertThat(named()).isNotEmpty().allSatisfy(meter -> assertThat(text).contains("\n" + meter));
        tellsOfNobody(text);
    }

    @Test
    void aRequestThatWaitsShowsForHowLong() {
        waits();
        room.slack().timePasses(Duration.ofMinutes(7));

        var text = metrics();
        assertThat(text.lines()).contains("chatops_operations{status=\"AWAITING_APPROVAL\"} 1.0");
        assertThat(text).containsPattern("\\nchatops_approval_oldest_seconds 4[23]\\d\\.\\d");
    }

    private void play() {
        var slack = room.slack();
        forge();
        slack.cloud().faults().next("DescribeInstances", Fault.throttling());
        slack.alice().types(slack.channel(), "/starrocks list");
        slack.awaits(slack.alice(), "There is no StarRocks instance here");
        slack.alice().types(slack.channel(), "/starrocks sing something silly");
        slack.awaits(slack.alice(), "not understand");
        room.asks(room.li(), BOT, "not enough resources", "StarRocks");
        waits();
        slack.carol().presses(slack.channel(), "Approve");
        slack.awaits(slack.carol(), "not among those who may decide");
        slack.timePasses(Duration.ofMinutes(7));
        room.bob().says(BOT, "Approve " + code(room.awaits(room.bob(), BOT, "waits for approval")));
        slack.timePassesUntilSees(slack.alice(), NAME + ": running");
        slack.quiet();
        slack.timePasses(Duration.ofSeconds(6));
    }

    private void waits() {
        var slack = room.slack();
        WizardWalk.inEnglish(slack, slack.alice(), Wish.small(NAME)).begins().posts();
        slack.awaits(slack.alice(), NAME + ": please confirm");
        slack.alice().presses(slack.channel(), "Create");
        slack.awaits(slack.alice(), NAME + ": waits for approval");
    }

    /** Somebody who does not know the secret. */
    private void forge() {
        assertThat(room.slack()
                        .posts("/slack/events", "command=%2Fstarrocks&text=list")
                        .statusCode())
                .isEqualTo(401);
    }

    private String metrics() {
        var answer = room.slack().get("/metrics");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private void tellsOfNobody(String text) {
        var slack = room.slack();
        assertThat(text)
                .doesNotContain(
                        NAME,
                        slack.channel(),
                        slack.alice().id(),
                        slack.bob().id(),
                        room.bob().staffId(),
                        room.li().staffId(),
                        room.conversation(),
                        room.corpId(),
                        "silly")
                .doesNotContainPattern("op-[0-9a-f]{16}")
                .doesNotContainPattern("\\bc-[0-9a-f]{8,}");
        Canary.all(
                        Wish.PASSWORD,
                        StandardWorld.KEY_SECRET,
                        Site.SLACK.botToken(),
                        Site.SLACK.signingSecret(),
                        CrossRoom.clientSecret())
                .forEach(canary -> canary.isNotIn("the metrics", text));
    }

    /** The meters of ours on the page; the maximum beside each histogram is told in one sentence. */
    private static Set<String> exposed(String text) {
        return text.lines()
                .filter(line -> line.startsWith("# TYPE chatops_"))
                .map(line -> line.split(" ", -1)[2])
                .filter(name -> !name.endsWith("_max"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> documented() throws IOException {
        return ROW.matcher(Files.readString(Path.of("docs/operating.md")))
                .results()
                .flatMap(row -> METER.matcher(row.group(1)).results().map(MatchResult::group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The meters that the alerts look at. */
    private static List<String> named() throws IOException {
        var alerts =
                new YAMLMapper().readTree(Path.of("docs/deployment/alerts.yaml").toFile());
        return alerts.findValues("expr").stream()
                .map(JsonNode::asText)
                .flatMap(expression -> METER.matcher(expression).results().map(MatchResult::group))
                .toList();
    }

    private static AccessPolicy policy(CrossRoom room) {
        return new AccessPolicy(List.of(AccessPolicy.ANY), List.of(AccessPolicy.ANY))
                .approving(ApprovalRule.of(
                        "both", When.ALWAYS, People.users(room.slack().bob().id()), 1))
                .knowing(room.table());
    }
}
