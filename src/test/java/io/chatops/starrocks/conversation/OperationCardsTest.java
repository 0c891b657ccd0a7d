package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.full;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

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
import io.chatops.starrocks.operation.Attempt;
import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.operation.Outcome;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every state of an operation as a person reads it, in both languages. */
class OperationCardsTest {
    static Stream<Arguments> cards() {
        return Stream.of(Status.values())
                .flatMap(status -> Stream.of(Language.values()).map(language -> arguments(status, language)));
    }

    @ParameterizedTest
    @MethodSource("cards")
    void saysWhatHappenedAndWhatToDo(Status status, Language language) {
        var words = Wizards.words(language);
        var operation = plausible(status);
        var card = OperationCards.of(operation, words, NOON.plusSeconds(95));
        var call = OperationCards.call(operation, words)
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
        var text = FormText.of(OperationCards.of(blind, words, NOON));

        assertThat(text)
                .contains(words.get("card.addresses.unknown"), "console.aliyun.com")
                .doesNotContain("mysql");
    }

    @ParameterizedTest
    @EnumSource(Status.class)
    void saysThatNothingWasCreatedExactlyWhereThatIsCertain(Status status) {
        var english = FormText.of(OperationCards.of(plausible(status), Wizards.words(Language.ENGLISH), NOON));
        var chinese = FormText.of(OperationCards.of(plausible(status), Wizards.words(Language.CHINESE), NOON));
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
                    with(operation, Optional.of(failure), operation.outcome()), Wizards.words(Language.ENGLISH), NOON));

            assertThat(card).contains("SomeCode").doesNotContain("minute", "try again.", "and try again");
        }
    }

    @Test
    void asksOnceMoreBeforeASubscriptionIsBought() {
        var words = Wizards.words(Language.ENGLISH);
        var card = OperationCards.of(Operations.asked(1), words, NOON);

        assertThat(create(card).confirm()).isEmpty();
        assertThat(create(OperationCards.of(subscription(), words, NOON)).confirm())
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
        return FormText.of(OperationCards.of(operation, words, operation.since().plus(later)));
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
                operation.origin(),
                operation.plan(),
                operation.digest(),
                operation.estimate(),
                operation.clientToken(),
                operation.secretKey(),
                confirmed ? Optional.of(ALICE) : Optional.empty(),
                operation.approvals(),
                Attempt.NONE,
                outcome,
                failure,
                operation.obstacle(),
                operation.created(),
                operation.changed(),
                operation.since(),
                next(operation, operation.status(), Optional.empty()).due());
    }
}
