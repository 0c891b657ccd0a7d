package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.Gate;
import io.chatops.starrocks.sandbox.cloud.Received;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The order to create meets every trouble: one instance at most, and nobody is told what is not known. */
class CreateFaultsTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    private final Outage outage = Outage.begin();

    @AfterEach
    void close() {
        outage.close();
    }

    @Test
    void throttledOrderIsSentAgainAfterFiveSecondsUnderTheSameToken() {
        outage.cloud.faults().next(Outage.CREATE, Fault.throttling());

        outage.orders("calm");
        outage.passesUntilCard(SECOND, "calm: creating");

        assertThat(outage.creates()).hasSize(2);
        assertThat(outage.clientTokens()).hasSize(1);
        assertThat(gaps(outage.creates())).allMatch(gap -> gap.compareTo(Duration.ofSeconds(5)) >= 0);
        assertThat(outage.instances()).isEqualTo(1);
        assertThat(outage.everSaid())
                .anyMatch(text -> text.contains("asked us to slow down (Throttling); the order is sent again"))
                .noneMatch(text -> text.contains("Try again in a minute"));
    }

    @Test
    void orderThrottledFourTimesIsGivenUpAndNothingWasMade() {
        outage.cloud.faults().times(4, Outage.CREATE, Fault.throttlingUser());

        outage.orders("calm");
        outage.passesUntilCard(SECOND, "calm: refused, nothing was created");

        assertThat(outage.creates()).hasSize(4);
        assertThat(outage.clientTokens()).hasSize(1);
        assertThat(gaps(outage.creates())).allMatch(gap -> gap.compareTo(Duration.ofSeconds(5)) >= 0);
        assertThat(outage.card().text())
                .contains("asked us to slow down")
                .contains("Throttling.User")
                .containsPattern("RequestId: [0-9A-F-]{36}");
        assertThat(outage.instances()).isZero();
        outage.passesUntil(TEN_SECONDS, "the next half minute", Outage.beats(4));
        assertThat(outage.creates()).as("a fifth try").hasSize(4);
    }

    @Test
    void serviceThatNamesItsWaitIsGivenIt() {
        outage.cloud.faults().next(Outage.CREATE, Fault.throttling(Duration.ofSeconds(20)));

        outage.orders("calm");
        outage.passesUntilCard(SECOND, "calm: creating");

        assertThat(outage.creates()).hasSize(2);
        assertThat(gaps(outage.creates()))
                .singleElement()
                .satisfies(gap -> assertThat(gap).isGreaterThanOrEqualTo(Duration.ofSeconds(20)));
    }

    static Stream<Arguments> unclearAnswers() {
        return Stream.of(
                Arguments.of("503", Fault.serviceUnavailable()),
                Arguments.of("500", Fault.internalError()),
                Arguments.of("502 as HTML", Fault.html(502)),
                Arguments.of("504 without a body", Fault.empty(504)),
                Arguments.of("dropped", Fault.dropBefore()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unclearAnswers")
    void orderThatWasNotCarriedOutIsLookedForAndSentAgain(String name, Fault fault) {
        outage.cloud.faults().next(Outage.CREATE, fault);

        outage.orders("calm");
        outage.awaitsCard("outcome not known yet");
        outage.passesUntilCard(SECOND, "calm: creating");

        assertThat(outage.creates()).hasSize(2);
        assertThat(outage.clientTokens()).hasSize(1);
        assertThat(gaps(outage.creates())).allMatch(gap -> gap.compareTo(Duration.ofSeconds(5)) >= 0);
        assertThat(actions()).startsWith(Outage.CREATE, Outage.LOOK, Outage.CREATE);
        assertThat(outage.instances()).isEqualTo(1);
        neverSaidThatItFailed();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unclearAnswers")
    void orderThatWasCarriedOutUnseenIsFoundAndNotSentAgain(String name, Fault fault) {
        outage.cloud.faults().next(Outage.CREATE, fault.afterExecution());

        outage.orders("calm");
        outage.awaitsCard("outcome not known yet");
        outage.passesUntilCard(SECOND, "calm: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
        assertThat(outage.card().text())
                .contains(outage.cloud.world().fleet().all().get(0).id());
        neverSaidThatItFailed();
    }

    @Test
    void answerCutShortIsNoRefusal() {
        outage.cloud.faults().next(Outage.CREATE, Fault.cutShort());

        outage.orders("calm");
        outage.passesUntilCard(SECOND, "calm: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
        neverSaidThatItFailed();
    }

    @Test
    void answerThatMakesNoSenseIsNoRefusal() {
        outage.cloud
                .faults()
                .next(Outage.CREATE, Fault.body("{\"Success\":true}").afterExecution());

        outage.orders("calm");
        outage.passesUntilCard(SECOND, "calm: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
        neverSaidThatItFailed();
    }

    @Test
    void serviceThatStaysAwayIsAskedFourTimesAndThenPeopleAreSentToTheConsole() {
        outage.cloud.faults().always(Outage.CREATE, Fault.serviceUnavailable());

        outage.orders("calm");
        outage.passesUntilCard(Duration.ofSeconds(3), "calm: check the console");

        assertThat(outage.creates()).hasSize(4);
        assertThat(outage.clientTokens()).hasSize(1);
        assertThat(outage.card().text())
                .contains("It may still appear")
                .contains("Nothing more is sent for this one")
                .contains("chatops-operation=op-")
                .contains("ServiceUnavailable")
                .contains("Open the console");
        assertThat(outage.card().buttons()).containsExactly("Try again");
        outage.alice.awaitsMessage(outage.channel, "not known whether your", Outage.PATIENCE);
        neverSaidThatItFailed();
        outage.cloud.faults().clear();
        outage.passesUntil(Duration.ofMinutes(1), "the next minutes", Outage.beats(4));
        assertThat(outage.creates()).as("nothing more is sent under this order").hasSize(4);
        assertThat(outage.instances()).isZero();
    }

    @Test
    void refusalAfterAnUnclearAnswerLeavesTheOutcomeUnknown() {
        outage.cloud.faults().next(Outage.CREATE, Fault.serviceUnavailable(), Fault.forbidden());

        outage.orders("calm");
        outage.passesUntilCard(TEN_SECONDS, "calm: check the console");

        assertThat(outage.creates()).hasSize(2);
        assertThat(outage.card().text()).contains("The last attempt ended with Forbidden.RAM");
        neverSaidThatItFailed();
    }

    @Test
    void outcomeThatCannotBeLookedForIsNotSentAgain() {
        outage.cloud.faults().next(Outage.CREATE, Fault.dropAfter());
        outage.cloud.faults().always(Outage.LOOK, Fault.serviceUnavailable());

        outage.orders("calm");
        outage.passesUntilCard(TEN_SECONDS, "calm: check the console");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
        neverSaidThatItFailed();
    }

    @Test
    void slowAnswerIsWaitedForAndNothingIsSentTwice() throws InterruptedException {
        var gate = new Gate();
        outage.cloud.faults().next(Outage.CREATE, Fault.holdAnswer(gate));

        outage.orders("calm");
        assertThat(gate.awaitArrival(Outage.PATIENCE)).isTrue();
        outage.awaitsCard("calm: being submitted");
        assertThat(outage.card().buttons())
                .as("no button while it is under way")
                .isEmpty();
        outage.passesUntil(TEN_SECONDS, "forty seconds", Outage.beats(4));
        gate.open();
        outage.passesUntilCard(TEN_SECONDS, "calm: running");

        assertThat(outage.creates()).hasSize(1);
        assertThat(outage.instances()).isEqualTo(1);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("Forbidden.RAM", Fault.forbidden(), "lack the RAM permission", "sr:CreateInstanceV1"),
                Arguments.of(
                        "NoPermission",
                        Fault.noPermission("sr:CreateInstanceV1"),
                        "lack the RAM permission sr:CreateInstanceV1",
                        "RAM administrator"),
                Arguments.of(
                        "InvalidParameter",
                        Fault.invalidParameter("StorageSize is not in the range."),
                        "refused a parameter (InvalidParameter): StorageSize is not in the range.",
                        "Correct it"),
                Arguments.of(
                        "OperationDenied.InstanceStatus",
                        Fault.operationDenied(),
                        "status does not allow this now (OperationDenied.InstanceStatus)",
                        "wait"),
                Arguments.of("Instance.NotFound", Fault.instanceNotFound(), "no such instance", "List the instances"),
                Arguments.of(
                        "IncompleteSignature",
                        Fault.incompleteSignature(),
                        "did not accept the bot's credentials (IncompleteSignature)",
                        "aliyun configure list"),
                Arguments.of(
                        "InvalidAccessKeyId",
                        Fault.invalidKey(),
                        "did not accept the bot's credentials (InvalidAccessKeyId)",
                        "aliyun configure list"),
                Arguments.of(
                        "InvalidAccessKeyId.Inactive",
                        Fault.inactiveKey(),
                        "did not accept the bot's credentials (InvalidAccessKeyId.Inactive)",
                        "aliyun configure list"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void refusalIsToldInItsOwnWordsAndTheNextTryBeginsWithTheAnswers(
            String name, Fault fault, String sentence, String next) {
        outage.cloud.faults().next(Outage.CREATE, fault);

        outage.orders("calm");
        outage.awaitsCard("calm: refused, nothing was created");

        assertThat(outage.card().text()).contains(sentence).contains(next).containsPattern("RequestId: [0-9A-F-]{36}");
        assertThat(outage.creates()).as("a refusal is not sent again").hasSize(1);
        assertThat(outage.instances()).isZero();

        outage.alice.presses(outage.channel, "Try again");
        assertThat(outage.page("Region").value("Region")).contains("cn-hangzhou");
        outage.walksOn("Summary").submits();
        outage.awaitsCard("please confirm");
        outage.confirms();
        outage.passesUntilCard(TEN_SECONDS, "calm: running");

        assertThat(outage.creates()).hasSize(2);
        assertThat(outage.clientTokens())
                .as("a new order has a token of its own")
                .hasSize(2);
        assertThat(outage.instances()).isEqualTo(1);
    }

    private List<String> actions() {
        return outage.cloud.ledger().all().stream()
                .map(Received::action)
                .dropWhile(action -> !action.equals(Outage.CREATE))
                .toList();
    }

    private void neverSaidThatItFailed() {
        assertThat(outage.everSaid())
                .noneMatch(text -> text.contains("creation failed"))
                .noneMatch(text -> text.contains("nothing was created"))
                .noneMatch(text -> text.contains("Nothing was created"))
                .noneMatch(text -> text.contains("nothing was done"))
                .noneMatch(text -> text.contains("Try again in a"));
    }

    private static List<Duration> gaps(List<Received> calls) {
        return IntStream.range(1, calls.size())
                .mapToObj(later -> Duration.between(
                        calls.get(later - 1).at(), calls.get(later).at()))
                .toList();
    }
}
