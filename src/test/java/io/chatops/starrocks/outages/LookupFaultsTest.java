package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cloud does not answer while the wizard's lists are filled: the page says so and there is a way on. */
class LookupFaultsTest {
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final String VPC = "vpc-cn-hangzhou-main";
    private static final String VSWITCH = "vsw-cn-hangzhou-i";
    private static final String GROUP = "sg-cn-hangzhou-warehouse";

    private final Outage outage = Outage.begin();

    @AfterEach
    void close() {
        outage.close();
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of("down", Fault.serviceUnavailable(), "not available at the moment"),
                Arguments.of("forbidden", Fault.forbidden(), "lack the RAM permission"),
                Arguments.of("dropped", Fault.dropBefore(), "No answer came back"),
                Arguments.of("wrong key", Fault.invalidKey(), "aliyun configure list"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void regionsThatCannotBeAskedAreThoseTheBotKnows(String name, Fault fault, String sentence) {
        outage.cloud.faults().always("DescribeRegions", fault);

        var page = outage.walksTo("Region", "mist");
        assertThat(page.text())
                .contains("The regions on sale could not be asked")
                .contains(sentence);
        assertThat(page.options("Region")).anyMatch(option -> option.contains("cn-hangzhou"));
        page.choose("Region", "cn-hangzhou").submits();
        outage.page("Purpose and payment").presses("← Back");

        assertThat(outage.page("Region").value("Region")).contains("cn-hangzhou");
        outage.recovers();
        outage.page("Region").presses("Ask again");
        outage.awaits("live regions", () -> !outage.alice.modal().text().contains("could not be asked"));
        assertThat(outage.page("Region").searches("Region", "hangz"))
                .singleElement()
                .satisfies(found -> assertThat(found).contains("cn-hangzhou"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void zonesThatCannotBeAskedAreAWarningOnly(String name, Fault fault, String sentence) {
        outage.cloud.faults().always("DescribeAvailableZones", fault);

        assertThat(outage.walksTo("Version series", "mist").text())
                .contains("Whether cn-hangzhou sells the Trial Edition could not be asked");
        outage.walksOn("Summary").submits();

        outage.awaitsCard("please confirm");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void sizesThatCannotBeAskedFollowTheGeneralLimits(String name, Fault fault, String sentence) {
        outage.cloud.faults().always("DescribeResourceConstraints", fault);

        assertThat(outage.walksTo("Size and disks", "mist").text())
                .contains("The sizes on sale could not be asked")
                .contains(sentence);
        var page = outage.walksOn("Version, name, password");
        assertThat(page.text())
                .contains("The versions on sale could not be asked")
                .contains(sentence);
        assertThat(page.options("StarRocks version")).containsExactly("3.3");
        outage.walksOn("Summary").submits();
        outage.awaitsCard("please confirm");
        outage.confirms();

        outage.passesUntilCard(TEN_SECONDS, "mist: running");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void networksThatCannotBeListedAreTypedAndCheckedOnNext(String name, Fault fault, String sentence) {
        outage.cloud.faults().always("DescribeVpcs", fault);
        outage.walksTo("Network", "mist");
        outage.awaits("the reason", () -> outage.alice.modal().text().contains("The networks could not be listed"));
        assertThat(outage.page("Network").text()).contains(sentence);

        types("vpc-elsewhere", VSWITCH, GROUP);
        outage.awaits(
                "the doubt",
                () -> outage.alice.modal().errors().values().stream()
                        .anyMatch(error -> error.contains("This could not be checked")));
        outage.recovers();
        outage.page("Network").submits();
        outage.awaits("the mistake", () -> said("There is no such VPC in cn-hangzhou"));
        corrects();

        outage.page("Summary").submits();
        outage.awaitsCard("please confirm");
    }

    @Test
    void networksAreAskedAgainOnDemand() {
        outage.cloud.faults().always("DescribeVpcs", Fault.serviceUnavailable());
        var page = outage.walksTo("Network", "mist");
        outage.awaits("the reason", () -> outage.alice.modal().text().contains("The networks could not be listed"));

        outage.recovers();
        page.presses("Ask again");
        outage.awaits("live lists", () -> !outage.alice.modal().text().contains("could not be listed"));

        assertThat(outage.page("Network").searches("VPC", "main")).hasSize(1);
        outage.walksOn("Summary");
    }

    static Stream<Arguments> partsOfANetwork() {
        return Stream.of(
                Arguments.of("DescribeVSwitches", Fault.serviceUnavailable()),
                Arguments.of("DescribeVSwitches", Fault.forbidden()),
                Arguments.of("DescribeSecurityGroups", Fault.serviceUnavailable()),
                Arguments.of("DescribeSecurityGroups", Fault.dropBefore()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("partsOfANetwork")
    void partOfANetworkThatCannotBeListedIsTyped(String action, Fault fault) {
        outage.cloud.faults().always(action, fault);
        outage.walksTo("Network", "mist").choose("VPC", VPC);
        outage.awaits("the reason", () -> outage.alice.modal().text().contains("The networks could not be listed"));

        assertThat(outage.page("Network").value("VPC"))
                .as("what was chosen is kept")
                .isEqualTo(VPC);
        types(VPC, VSWITCH, GROUP);
        outage.awaits("the doubt", () -> said("This could not be checked"));
        outage.recovers();
        outage.page("Network").submits();

        outage.page("Summary").submits();
        outage.awaitsCard("please confirm");
    }

    @Test
    void securityGroupsThatMayNotBeListedAreTakenAsTyped() {
        outage.cloud.faults().always("DescribeSecurityGroups", Fault.forbidden());
        outage.walksTo("Network", "mist").choose("VPC", VPC);
        outage.awaits("the reason", () -> outage.alice.modal().text().contains("The networks could not be listed"));

        types(VPC, VSWITCH, GROUP);
        outage.page("Summary").submits();
        outage.awaitsCard("please confirm");
        outage.confirms();

        outage.passesUntilCard(TEN_SECONDS, "mist: running");
    }

    @Test
    void nothingIsOrderedWhileTheNetworkWasNeverSeen() {
        outage.cloud.faults().always("DescribeVpcs", Fault.serviceUnavailable());
        outage.cloud.faults().always("DescribeVSwitches", Fault.serviceUnavailable());
        outage.walksTo("Network", "mist");
        outage.awaits("the reason", () -> outage.alice.modal().text().contains("The networks could not be listed"));

        for (int press = 0; press < 3; press++) {
            types(VPC, VSWITCH, GROUP);
            outage.awaits("the doubt", () -> said("This could not be checked"));
        }

        assertThat(outage.alice.modal().text()).contains("· Network");
        assertThat(outage.creates()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void roleThatCannotBeCheckedIsTakenAndTheSummarySaysSo(String name, Fault fault, String sentence) {
        outage.cloud.faults().always("GetRole", fault);

        var summary = outage.walksTo("Summary", "mist");

        assertThat(summary.text())
                .contains("It could not be checked whether the role exists")
                .contains(sentence);
        summary.submits();
        outage.awaitsCard("please confirm");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("troubles")
    void priceAndStockThatCannotBeHadAreSaidToBeMissing(String name, Fault fault, String sentence) {
        outage.cloud.faults().always("QueryPriceV1", fault);
        outage.cloud.faults().always("CheckInventory", fault);

        outage.asksFor("mist");

        assertThat(outage.card().text())
                .containsPattern("Price\\s+not available: .*" + sentence)
                .containsPattern("Stock in the zone\\s+not available: .*" + sentence);
        outage.confirms();
        outage.passesUntilCard(TEN_SECONDS, "mist: running");
    }

    @Test
    void addressesThatMayNotBeReadHoldNothingUp() {
        for (var action : List.of("ListGateway", "DescribeNodeGroups")) {
            outage.cloud.faults().always(action, Fault.forbidden());
        }

        outage.orders("mist");

        outage.passesUntilCard(TEN_SECONDS, "mist: running");
        assertThat(outage.card().text())
                .contains(outage.cloud.world().fleet().all().get(0).id());
    }

    @Test
    void pageThatTakesLongFillsItself() throws InterruptedException {
        var gate = new Gate();
        outage.cloud.faults().next("DescribeVpcs", Fault.hold(gate));
        outage.walksTo("OSS access role", "mist").submits();

        outage.awaits("the waiting page", () -> outage.alice.modal().text().contains("shows here in a moment"));
        assertThat(gate.awaitArrival(Outage.PATIENCE)).isTrue();
        assertThat(outage.alice.modal().buttons()).contains("Show now", "← Back");
        gate.open();

        assertThat(outage.page("Network").labels()).contains("VPC", "vSwitch", "Security group");
        outage.walksOn("Summary");
    }

    private void types(String vpc, String vSwitch, String group) {
        outage.page("Network")
                .fill("VPC", vpc)
                .fill("vSwitch", vSwitch)
                .fill("Security group", group)
                .submits();
    }

    private boolean said(String words) {
        return outage.alice.hasModal()
                && (outage.alice.modal().text().contains(words)
                        || outage.alice.modal().errors().values().stream().anyMatch(error -> error.contains(words)));
    }

    /** After the mistake was told, the lists may be live again or still be lines: both take the right ids. */
    private void corrects() {
        outage.page("Network");
        outage.answers("Network");
    }
}
