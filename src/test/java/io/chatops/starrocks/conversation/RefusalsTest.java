package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.operation.FakeSwitch;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.operation.Verdict;
import io.chatops.starrocks.operation.Verdict.Reason;
import io.chatops.starrocks.text.Language;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalsTest {
    private static final ZoneId ZONE = ZoneOffset.UTC;

    private final FakeSwitch mode = new FakeSwitch();
    private final Refusals refusals = new Refusals(mode);
    private final Words english = Wizards.words(Language.ENGLISH);

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyReasonHasASentenceOfItsOwn(Language language) {
        var operation = OperationCardsTest.plausible(Status.AWAITING_APPROVAL);
        var texts = Arrays.stream(Reason.values())
                .map(reason -> refusals.of(new Verdict.Refused(reason, operation), Wizards.words(language), ZONE)
                        .text())
                .toList();

        assertThat(texts).doesNotHaveDuplicates().noneMatch(text -> text.contains("{0}"));
    }

    @Test
    void whoComesTooLateIsToldWhoWasFirst() {
        var rejected = OperationCardsTest.plausible(Status.REJECTED);
        var refusal = refusals.of(new Verdict.Refused(Reason.TOO_LATE, rejected), english, ZONE);

        assertThat(refusal.text()).contains("the request is now: rejected");
        assertThat(refusal.facts())
                .filteredOn(fact -> fact.label().startsWith("Rejected by"))
                .extracting(Fact::value)
                .containsExactly("U-dave");
    }

    @Test
    void aCancelledRequestNamesItsRequester() {
        var cancelled = OperationCardsTest.plausible(Status.CANCELLED);
        var refusal = refusals.of(new Verdict.Refused(Reason.TOO_LATE, cancelled), english, ZONE);

        assertThat(refusal.facts())
                .filteredOn(fact -> fact.label().startsWith("Cancelled by its requester"))
                .extracting(Fact::who)
                .containsExactly(List.of(Mention.of(ALICE)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Mode.class,
            names = {"READ_ONLY", "STOPPED"})
    void theModeNamesWhoSetItSinceWhenAndWhy(Mode set) {
        mode.set(new ModeState(set, Optional.of(CAROL), Optional.of("release night"), Optional.of(NOON)));
        var refusal = refusals.mode(english, ZONE).orElseThrow();
        var operation = OperationCardsTest.plausible(Status.AWAITING_APPROVAL);
        var pressed = refusals.of(new Verdict.Refused(Reason.valueOf(set.name()), operation), english, ZONE);

        assertThat(refusal.facts())
                .extracting(Fact::value)
                .containsExactly("U-carol", "2026-03-01 12:00 Z", "release night");
        assertThat(pressed).isEqualTo(refusal);
    }

    @Test
    void inNormalModeNothingIsRefused() {
        assertThat(refusals.mode(english, ZONE)).isEmpty();
    }

    @Test
    void aMissingRightNamesTheKeyAndTheId() {
        var operation = OperationCardsTest.plausible(Status.AWAITING_CONFIRMATION);
        var missing = new Missing("access.grants[0].regions", "cn-hangzhou");
        var refused = new Verdict.Refused(Reason.NOT_ALLOWED, operation, Optional.of(missing));

        assertThat(refusals.of(refused, english, ZONE).text()).contains("access.grants[0].regions", "cn-hangzhou");
        assertThat(refusals.of(new Verdict.Refused(Reason.NOT_ALLOWED, operation), english, ZONE)
                        .text())
                .contains("outside this workspace");
    }
}
