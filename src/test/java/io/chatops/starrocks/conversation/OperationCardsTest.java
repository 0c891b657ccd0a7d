package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.DAY;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.full;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.Escalation;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.FormText;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.operation.Approval;
import io.chatops.starrocks.operation.Approvals;
import io.chatops.starrocks.operation.Attempt;
import io.chatops.starrocks.operation.BreakGlass;
import io.chatops.starrocks.operation.Note;
import io.chatops.starrocks.operation.Obstacle;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Origin;
import io.chatops.starrocks.operation.Outcome;
import io.chatops.starrocks.operation.Rejection;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of an operation as a person reads it, in both languages. */
class OperationCardsTest {
    private static final Demand DEMAND = new Demand(
            "production",
            new People(List.of(CAROL.user(), DAVE.user()), List.of("S0DBA"), List.of("C0OPS")),
            2,
            false,
            Duration.ofMinutes(30),
            Optional.of(new Escalation(Duration.ofHours(2), People.groups("S0LEADS"))),
            Duration.ofHours(24),
            People.users(ERIN.user()));

    private static final List<Approval> BOTH =
            List.of(new Approval(CAROL, NOON.plusSeconds(60)), new Approval(DAVE, NOON.plusSeconds(120)));

    /** What approvals add to a card, by name. */
    static Map<String, Operation> approvals() {
        var asked = new Approvals(Optional.of(DEMAND), List.of(), Optional.empty(), Optional.empty(), 0, false);
        var alone = new Approvals(
                asked.demand(),
                List.of(),
                Optional.empty(),
                Optional.of(new BreakGlass(ERIN, "The warehouse is down", NOON.plusSeconds(60))),
                0,
                false);
        var operations = new LinkedHashMap<String, Operation>();
        operations.put("asked", with(plausible(Status.AWAITING_APPROVAL), asked, Optional.empty()));
        operations.put(
                "escalated",
                with(
                        plausible(Status.AWAITING_APPROVAL),
                        new Approvals(asked.demand(), List.of(), Optional.empty(), Optional.empty(), 3, true),
                        Optional.empty()));
        operations.put("approved", with(plausible(Status.SUBMITTED), given(asked, BOTH), Optional.empty()));
        operations.put("undecided", with(plausible(Status.EXPIRED), asked, Optional.empty()));
        operations.put("alone", with(plausible(Status.SUBMITTED), alone, Optional.empty()));
        operations.put(
                "stopped",
                with(
                        plausible(Status.READY),
                        given(asked, BOTH),
                        Optional.of(new Obstacle(Obstacle.Kind.STOPPED, Optional.empty()))));
        operations.put(
                "right_lost",
                with(
                        plausible(Status.CANCELLED),
                        given(asked, BOTH),
                        Optional.of(new Obstacle(Obstacle.Kind.APPROVER_NOT_ALLOWED, Optional.of(DAVE)))));
        return operations;
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void saysWhoHadToAgreeAndWhoDid(Language language) {
        var words = Wizards.words(language);
        approvals().forEach((name, operation) -> {
            var call = Calls.of(operation, words)
                    .map(called -> "\n\n" + FormText.of(called))
                    .orElse("");
            var text = FormText.of(OperationCards.of(operation, words, at(NOON.plusSeconds(95)))) + call;
            Golden.matches("cards/approval_" + name + "_" + language.code() + ".txt", text);
            assertThat(text).doesNotContain("{0}", "{1}", "''", "null");
        });
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsInTheThreadWhatTheCardCannotCallPeopleTo(Language language) {
        var words = Wizards.words(language);
        var operations = approvals();
        var lines = new ArrayList<String>();
        for (var note : Note.values()) {
            for (var name : List.of("escalated", "approved", "alone")) {
                if (note != Note.BROKEN_GLASS || name.equals("alone")) {
                    var said = Calls.of(Objects.requireNonNull(operations.get(name)), note, words, at(NOON));
                    lines.add(
                            note + " of " + name + ": " + said.map(FormText::of).orElse("nothing"));
                }
            }
        }
        Golden.matches("cards/approval_notes_" + language.code() + ".txt", String.join("\n\n", lines));
    }

    @Test
    void aPressCarriesWhatWasShown() {
        var operation = plausible(Status.AWAITING_APPROVAL);
        var card = OperationCards.of(operation, Wizards.words(Language.ENGLISH), at(NOON));
        var shown = operation.id() + " " + operation.digest().brief();

        for (var action : List.of(Actions.APPROVE, Actions.REJECT, Actions.ALONE)) {
            assertThat(card.buttons())
                    .filteredOn(button -> button.action().equals(action))
                    .extracting(Card.Button::value)
                    .containsExactly(shown);
        }
    }

    @Test
    void offersToGoAloneOnlyWhereTheRuleLetsSomebody() {
        var strict = new Demand(
                "strict", DEMAND.approvers(), 2, false, DEMAND.firstReminder(), Optional.empty(), DAY, People.NOBODY);
        var approvals = new Approvals(Optional.of(strict), List.of(), Optional.empty(), Optional.empty(), 0, false);
        var operation = with(plausible(Status.AWAITING_APPROVAL), approvals, Optional.empty());

        assertThat(OperationCards.of(operation, Wizards.words(Language.ENGLISH), at(NOON))
                        .buttons())
                .extracting(Card.Button::label)
                .containsExactly("Approve", "Reject", "Edit", "Cancel");
    }

    static Operation with(Operation operation, Approvals approvals, Optional<Obstacle> obstacle) {
        return new Operation(
                operation.id(),
                operation.version(),
                operation.status(),
                operation.requester(),
                operation.origin(),
                operation.plan(),
                operation.digest(),
                operation.estimate(),
                operation.clientToken(),
                operation.secretKey(),
                operation.confirmedBy(),
                approvals,
                operation.attempt(),
                operation.outcome(),
                operation.failure(),
                obstacle,
                operation.created(),
                operation.changed(),
                operation.since(),
                operation.due());
    }

    static Stream<Arguments> cards() {
        return Stream.of(Status.values())
                .flatMap(status -> Stream.of(Language.values()).map(language -> arguments(status, language)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void saysWhatHappenedAndWhatToDo(Status status, Language language) {
        var words = Wizards.words(language);
        var operation = plausible(status);
        var card = OperationCards.of(operation, words, at(NOON.plusSeconds(95)));
        var call = Calls.of(operation, words)
                .map(called -> "\n\n" + FormText.of(called))
                .orElse("");
        var text = FormText.of(card) + call;

        Golden.matches("cards/" + status.name().toLowerCase(Locale.ROOT) + "_" + language.code() + ".txt", text);
        assertThat(text).doesNotContain("{0}", "{1}", "''", "null");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void tellsWhereToLookWhenARunningInstanceHasNoKnownAddress(Language language) {
        var running = plausible(Status.RUNNING);
        var blind = with(
                running,
                running.failure(),
                new Outcome(
                        running.outcome().instance(),
                        running.outcome().order(),
                        running.outcome().status(),
                        List.of(),
                        running.outcome().requestId()));
        var words = Wizards.words(language);
        var text = FormText.of(OperationCards.of(blind, words, at(NOON)));

        assertThat(text)
                .contains(words.get("card.addresses.unknown"), "console.aliyun.com")
                .doesNotContain("mysql");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void saysThatNothingWasCreatedExactlyWhereThatIsCertain(Status status) {
        var english = FormText.of(OperationCards.of(plausible(status), Wizards.words(Language.ENGLISH), at(NOON)));
        var chinese = FormText.of(OperationCards.of(plausible(status), Wizards.words(Language.CHINESE), at(NOON)));
        boolean ended = status.settled() && !status.sent();

        assertThat(english.toLowerCase(Locale.ROOT).contains("nothing was created"))
                .isEqualTo(ended);
        if (ended) {
            assertThat(chinese).contains("未创建任何资源");
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.class,
            names = {"SUBMITTING", "UNKNOWN", "UNSETTLED"})
    void neverTellsAnybodyToTryAgainWhatMayStillBeCarriedOut(Status status) {
        for (var kind : Kind.values()) {
            var failure = CloudFailure.of(kind, "SomeCode", "the message", "REQ-1");
            var operation = plausible(status);
            var card = FormText.of(OperationCards.of(
                    with(operation, Optional.of(failure), operation.outcome()),
                    Wizards.words(Language.ENGLISH),
                    at(NOON)));

            assertThat(card).contains("SomeCode").doesNotContain("minute", "try again.", "and try again");
        }
    }

    @Test
    void asksOnceMoreBeforeASubscriptionIsBought() {
        var words = Wizards.words(Language.ENGLISH);
        var card = OperationCards.of(Operations.asked(1), words, at(NOON));

        assertThat(create(card).confirm()).isEmpty();
        assertThat(create(OperationCards.of(subscription(), words, at(NOON))).confirm())
                .isPresent();
        assertThat(create(card).value())
                .isEqualTo(Operations.id(1) + " " + Operations.asked(1).digest().brief());
    }

    @Test
    void showsHowLongItHasTakenAndNeverANegativeTime() {
        var words = Wizards.words(Language.ENGLISH);
        var submitted = plausible(Status.SUBMITTED);

        assertThat(story(submitted, words, Duration.ofSeconds(59))).contains("59 s ago");
        assertThat(story(submitted, words, Duration.ofSeconds(125))).contains("2 min 5 s ago");
        assertThat(story(submitted, words, Duration.ofSeconds(-9))).contains("0 s ago");
    }

    private static String story(Operation operation, Words words, Duration later) {
        return FormText.of(
                OperationCards.of(operation, words, at(operation.since().plus(later))));
    }

    private static ZonedDateTime at(Instant time) {
        return time.atZone(ZoneId.of("Asia/Shanghai"));
    }

    private static Card.Button create(Card card) {
        return card.buttons().stream()
                .filter(button -> button.action().equals(Actions.CONFIRM))
                .findFirst()
                .orElseThrow();
    }

    static Operation subscription() {
        var asked = Operations.asked(1);
        var plan = Planning.plan(
                Drafts.complete(RunMode.SHARED_DATA, SpecType.STANDARD, PackageType.OFFICIAL, PayType.PRE_PAID));
        return Operation.asked(
                asked.id(),
                asked.clientToken(),
                asked.secretKey(),
                ALICE,
                asked.origin(),
                plan,
                asked.estimate(),
                NOON,
                NOON.plus(Operations.DAY));
    }

    /** An operation in a status, with what is known of it by then and no more. */
    static Operation plausible(Status status) {
        var operation = full(1, status);
        Optional<CloudFailure> failure = switch (status) {
            case REFUSED ->
                Optional.of(new CloudFailure(
                        Kind.NOT_PERMITTED,
                        "Forbidden.RAM",
                        "User not authorized",
                        "REQ-1",
                        Optional.of("sr:CreateInstance"),
                        Optional.empty()));
            case UNKNOWN, UNSETTLED -> Optional.of(CloudFailure.of(Kind.UNDECIDED, "ReadTimeout", "no answer", ""));
            default -> Optional.empty();
        };
        return with(operation, failure, outcome(status));
    }

    private static Approvals approvals(Status status) {
        var none = Approvals.NONE;
        var asked = new Approvals(Optional.of(DEMAND), List.of(), none.rejection(), none.breakGlass(), 0, false);
        var one = List.of(new Approval(CAROL, NOON.plusSeconds(60)));
        return switch (status) {
            case AWAITING_APPROVAL -> given(asked, one);
            case REJECTED ->
                new Approvals(
                        asked.demand(),
                        one,
                        Optional.of(new Rejection(DAVE, "Use the test cluster", NOON.plusSeconds(90))),
                        Optional.empty(),
                        0,
                        false);
            default -> none;
        };
    }

    private static Approvals given(Approvals approvals, List<Approval> given) {
        return new Approvals(
                approvals.demand(),
                given,
                approvals.rejection(),
                approvals.breakGlass(),
                approvals.reminders(),
                approvals.escalated());
    }

    private static Outcome outcome(Status status) {
        var made = Optional.of(new InstanceId("c-b25e21e24388f1b2"));
        return switch (status) {
            case SUBMITTED, STILL_CREATING -> outcome(made, "creating", List.of());
            case RUNNING -> outcome(made, "running", List.of("fe-c-1-internal.example.com", "fe-c-1.example.com"));
            case FAILED -> outcome(made, "creating_failed", List.of());
            default -> Outcome.NONE;
        };
    }

    private static Outcome outcome(Optional<InstanceId> id, String word, List<String> addresses) {
        return new Outcome(id, Optional.of("230123456"), Optional.of(word), addresses, Optional.of("REQ-2"));
    }

    private static Operation with(Operation operation, Optional<CloudFailure> failure, Outcome outcome) {
        boolean confirmed = operation.status() != Status.AWAITING_CONFIRMATION
                && operation.status() != Status.EXPIRED
                && operation.status() != Status.DRAFT;
        return new Operation(
                operation.id(),
                3,
                operation.status(),
                ALICE,
                new Origin("slack", "T1", "D1", Optional.empty(), true),
                operation.plan(),
                operation.digest(),
                operation.estimate(),
                operation.clientToken(),
                operation.secretKey(),
                confirmed ? Optional.of(ALICE) : Optional.empty(),
                approvals(operation.status()),
                Attempt.NONE,
                outcome,
                failure,
                Optional.empty(),
                operation.created(),
                operation.changed(),
                operation.since(),
                next(operation, operation.status(), Optional.empty()).due());
    }
}
