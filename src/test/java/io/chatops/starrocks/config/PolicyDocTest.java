package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Aim;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Eligibility;
import io.chatops.starrocks.access.Gate;
import io.chatops.starrocks.access.KnownPeople;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.access.Sought;
import io.chatops.starrocks.access.Spot;
import io.chatops.starrocks.access.Standing;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/policy.md}: each block is read as it stands, and the gate says what the text beside it says. */
class PolicyDocTest {
    private static final Pattern BLOCK = Pattern.compile("(?s)```yaml\n(.*?)```");
    private static final String TENANT = "T0COMPANY";
    private static final String CORP = "dingcompany";

    @TempDir
    private Path directory;

    private final KnownPeople people = new KnownPeople();

    @Test
    void theShortestStart() throws IOException {
        var gate = gate(0, 6);
        people.inChannel("C0123456789", "U0ALICE", "U0BOB");

        assertThat(asks(gate, "U0ALICE", "C0123456789", small())).isTrue();
        assertThat(asks(gate, "U0FRANK", "C0123456789", small())).isFalse();
        assertThat(asks(gate, "U0ALICE", "C0OTHER", small())).isFalse();
        var demand = demand(gate, "U0ALICE", "C0123456789", small());
        assertThat(demand.needed()).isEqualTo(1);
        assertThat(approves(gate, "U0BOB", "U0ALICE", "C0123456789", demand)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0ALICE", "U0ALICE", "C0123456789", demand)).isEqualTo(Eligibility.OWN_REQUEST);
    }

    @Test
    void aSmallTeam() throws IOException {
        var gate = gate(1, 6);
        var team = "C0DATATEAM";
        people.inChannel(team, "U0ALICE", "U0BOB", "U0CAROL", "U0DAVE", "U0ERIN", "U0FRANK");

        assertThat(asks(gate, "U0CAROL", team, small())).isTrue();
        assertThat(gate.rule(actor("U0CAROL"), spot(team), small())).isEqualTo(new Ruling.Free());
        assertThat(missing(gate, "U0CAROL", "C0OTHER", small())).contains("access.channels C0OTHER");
        assertThat(missing(gate, "U0FRANK", team, small())).contains("access.users U0FRANK");

        var large = demand(gate, "U0CAROL", team, sought("cn-hangzhou", "postPaid", 64));
        assertThat(approves(gate, "U0ERIN", "U0CAROL", team, large)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0CAROL", "U0CAROL", team, large)).isEqualTo(Eligibility.OWN_REQUEST);

        var ahead = demand(gate, "U0CAROL", team, sought("cn-hangzhou", "prePaid", 8));
        assertThat(ahead.rule()).isEqualTo("bought ahead");
        assertThat(approves(gate, "U0ALICE", "U0CAROL", team, ahead)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0BOB", "U0ALICE", team, ahead)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0DAVE", "U0CAROL", team, ahead)).isEqualTo(Eligibility.NOT_AN_APPROVER);
    }

    @Test
    void fourEyesInProduction() throws IOException {
        var gate = gate(2, 6);
        var production = "C0PRODUCTION";
        people.inGroup("S0DATA", "U0DAVE")
                .inGroup("S0PLATFORM", "U0PIA")
                .inGroup("S0AUDIT", "U0AUDE")
                .inGroup("S0LEADS", "U0PIA", "U0LEO", "U0LIN");
        var staging = new Sought(
                Aim.CREATE,
                "us-east-1",
                Optional.of("staging"),
                "postPaid",
                640,
                9,
                Optional.empty(),
                Optional.empty());

        assertThat(asks(gate, "U0DAVE", "C0ANY", staging)).isTrue();
        assertThat(gate.rule(actor("U0DAVE"), spot("C0ANY"), staging)).isEqualTo(new Ruling.Free());
        assertThat(missing(gate, "U0DAVE", "C0ANY", small())).contains("access.grants[0].profiles current");

        assertThat(asks(gate, "U0PIA", production, small())).isTrue();
        assertThat(missing(gate, "U0PIA", production, sought("cn-beijing", "postPaid", 8)))
                .contains("access.grants[1].regions cn-beijing");
        var demand = demand(gate, "U0PIA", production, small());
        assertThat(demand.needed()).isEqualTo(2);
        assertThat(demand.expiry()).isEqualTo(Duration.ofHours(8));
        assertThat(approves(gate, "U0LEO", "U0PIA", production, demand)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0PIA", "U0PIA", production, demand)).isEqualTo(Eligibility.OWN_REQUEST);
        assertThat(approves(gate, "U0CTO", "U0PIA", production, demand)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        assertThat(gate.mayApprove(actor("U0CTO"), actor("U0PIA"), spot(production), demand, true))
                .isEqualTo(Eligibility.YES);

        people.inGroup("S0LEADS", "U0PIA", "U0LEO");
        assertThat(gate.rule(actor("U0PIA"), spot(production), small())).isInstanceOf(Ruling.Demanded.class);
        people.inGroup("S0LEADS", "U0PIA");
        assertThat(gate.rule(actor("U0PIA"), spot(production), small()))
                .isEqualTo(new Ruling.Nobody("production", 2, 1));

        assertThat(gate.reading(actor("U0AUDE"), spot(production))).isEmpty();
        assertThat(asks(gate, "U0AUDE", production, small())).isFalse();
        assertThat(gate.administers(actor("U0ALICE"))).isTrue();
        assertThat(asks(gate, "U0ALICE", production, small())).isFalse();
    }

    @Test
    void onCallWithBreakGlass() throws IOException {
        var gate = gate(3, 6);
        var oncall = "C0ONCALL";
        people.inGroup("S0ONCALL", "U0OMAR")
                .inGroup("S0SRE", "U0SARA", "U0VENDOR", "U0GUEST")
                .is("U0VENDOR", Standing.GUEST)
                .is("U0GUEST", Standing.GUEST);

        assertThat(asks(gate, "U0OMAR", oncall, priced("49.99"))).isTrue();
        var usual = demand(gate, "U0OMAR", oncall, priced("49.99"));
        assertThat(usual.rule()).isEqualTo("everything else");
        assertThat(approves(gate, "U0SARA", "U0OMAR", oncall, usual)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0VENDOR", "U0OMAR", oncall, usual)).isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0GUEST", "U0OMAR", oncall, usual)).isEqualTo(Eligibility.OUTSIDER);
        assertThat(gate.mayBreakGlass(actor("U0OMAR"), spot(oncall), usual)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayBreakGlass(actor("U0SARA"), spot(oncall), usual)).isEqualTo(Eligibility.NOT_AN_APPROVER);

        for (var dear : List.of(priced("80"), sought("cn-hangzhou", "postPaid", 8))) {
            var demand = demand(gate, "U0OMAR", oncall, dear);
            assertThat(demand.rule()).isEqualTo("dear");
            assertThat(approves(gate, "U0MIA", "U0OMAR", oncall, demand)).isEqualTo(Eligibility.YES);
            assertThat(approves(gate, "U0SARA", "U0OMAR", oncall, demand)).isEqualTo(Eligibility.NOT_AN_APPROVER);
        }
    }

    @Test
    void onSlackAndOnDingTalk() throws IOException {
        var gate = gate(4, 6);
        var oncall = "C0ONCALL";
        var platform = new Spot("dingtalk", "dingcompany", "cidPlatform==", false);

        assertThat(asks(gate, "U0OMAR", oncall, small())).isTrue();
        var omars = demand(gate, "U0OMAR", oncall, small());
        assertThat(gate.alsoIn(omars, spot(oncall)))
                .containsExactly(new Spot("dingtalk", "dingcompany", "cidLeads==", false));
        assertThat(gate.mayApprove(member("mia01"), actor("U0OMAR"), spot(oncall), omars, false))
                .isEqualTo(Eligibility.YES);
        assertThat(approves(gate, "U0NOA", "U0OMAR", oncall, omars)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(member("li04"), actor("U0OMAR"), spot(oncall), omars, false))
                .isEqualTo(Eligibility.UNMAPPED);
        assertThat(Gate.unmapped(member("li04")).id()).isEqualTo("dingcompany/li04");

        assertThat(gate.asking(member("wang03"), platform, small().aim())).isEmpty();
        var wangs = ((Ruling.Demanded) gate.rule(member("wang03"), platform, small())).demand();
        assertThat(gate.isAsked(actor("U0NOA"), member("wang03"), platform, wangs, false))
                .isTrue();
        assertThat(gate.mayApprove(actor("U0MIA"), member("wang03"), platform, wangs, false))
                .isEqualTo(Eligibility.YES);

        var mias = demand(gate, "U0MIA", oncall, small());
        assertThat(approves(gate, "U0NOA", "U0MIA", oncall, mias)).isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(member("mia01"), actor("U0MIA"), spot(oncall), mias, false))
                .isEqualTo(Eligibility.OWN_REQUEST);

        assertThat(asks(gate, "U0NOA", oncall, small())).isFalse();
        assertThat(gate.asking(member("omar"), platform, small().aim())).isPresent();
    }

    @Test
    void fourEyesOnDingTalk() throws IOException {
        var gate = gate(5, 6);
        people.inGroup("900001", "wang", "li", "zhao");
        var group = new Spot("dingtalk", CORP, "cidEXAMPLE==", false);

        assertThat(gate.asking(member("wang"), group, small().aim())).isEmpty();
        assertThat(gate.asking(member("user0301"), group, small().aim())).isPresent();
        assertThat(gate.reading(member("user0301"), group)).isEmpty();
        assertThat(gate.reading(member("user0999"), group)).isPresent();
        var demand = ((Ruling.Demanded) gate.rule(member("wang"), group, small())).demand();
        assertThat(gate.mayApprove(member("zhao"), member("wang"), group, demand, false))
                .isEqualTo(Eligibility.YES);
        assertThat(gate.mayApprove(member("wang"), member("wang"), group, demand, false))
                .isEqualTo(Eligibility.OWN_REQUEST);
        people.inGroup("900001", "wang", "zhao");
        assertThat(gate.mayApprove(member("li"), member("wang"), group, demand, false))
                .isEqualTo(Eligibility.NOT_AN_APPROVER);
    }

    @Test
    void thePageNamesEveryKeyOfGrantsAndRules() throws IOException {
        assertThat(List.of(
                        "role",
                        "workspaces",
                        "channels",
                        "users",
                        "groups",
                        "membersOf",
                        "operations",
                        "regions",
                        "profiles",
                        "name",
                        "when",
                        "approvers",
                        "needed",
                        "selfApproval",
                        "remindMinutes",
                        "escalation",
                        "afterMinutes",
                        "expiryHours",
                        "breakGlass",
                        "payTypes",
                        "minimumCu",
                        "minimumNodes",
                        "minimumPrice",
                        "amount",
                        "currency",
                        "alsoIn",
                        "access.people",
                        "access.outsiders",
                        "access.fourEyes"))
                .allSatisfy(key -> assertThat(page()).contains("`" + key + "`"));
    }

    private Gate gate(int example, int examples) throws IOException {
        var blocks =
                BLOCK.matcher(page()).results().map(found -> found.group(1)).toList();
        assertThat(blocks).hasSize(examples);
        AccessPolicy policy = ConfigDirectory.withSlack(directory)
                .file(blocks.get(example))
                .settings()
                .access();
        return new Gate(policy, people);
    }

    private static String page() throws IOException {
        return Files.readString(Path.of("docs/policy.md"));
    }

    private static boolean asks(Gate gate, String user, String channel, Sought sought) {
        return missing(gate, user, channel, sought).isEmpty();
    }

    private static Optional<String> missing(Gate gate, String user, String channel, Sought sought) {
        return gate.asking(actor(user), spot(channel), sought.aim()).map(lacking -> lacking.key() + " " + lacking.id());
    }

    private static Demand demand(Gate gate, String user, String channel, Sought sought) {
        return ((Ruling.Demanded) gate.rule(actor(user), spot(channel), sought)).demand();
    }

    private static Eligibility approves(Gate gate, String user, String requester, String channel, Demand demand) {
        return gate.mayApprove(actor(user), actor(requester), spot(channel), demand, false);
    }

    private static Sought small() {
        return sought("cn-hangzhou", "postPaid", 16);
    }

    private static Sought sought(String region, String payType, int cu) {
        return new Sought(Aim.CREATE, region, Optional.empty(), payType, cu, 4, Optional.empty(), Optional.empty());
    }

    private static Sought priced(String price) {
        return new Sought(
                Aim.CREATE,
                "cn-hangzhou",
                Optional.empty(),
                "postPaid",
                8,
                4,
                Optional.of(new BigDecimal(price)),
                Optional.of("CNY"));
    }

    private static Spot spot(String channel) {
        return new Spot("slack", TENANT, channel, false);
    }

    private static Actor member(String staffId) {
        return new Actor("dingtalk", CORP, staffId);
    }

    private static Actor actor(String user) {
        return new Actor("slack", TENANT, user);
    }
}
