package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.NOON;
import static io.chatops.starrocks.operation.Operations.asked;
import static io.chatops.starrocks.operation.Operations.next;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OperationTest {
    @Test
    void beginsWaitingForItsRequestersFinalWord() {
        var asked = asked(1);

        assertThat(asked.status()).isEqualTo(Status.AWAITING_CONFIRMATION);
        assertThat(asked.version()).isEqualTo(1);
        assertThat(asked.digest()).isEqualTo(asked.plan().digest());
        assertThat(asked.due()).contains(NOON.plus(Operations.DAY));
        assertThat(asked.attempt()).isEqualTo(Attempt.NONE);
        assertThat(asked.confirmedBy()).isEmpty();
    }

    @Test
    void anotherPlanHasAnotherDigestAndVoidsWhatWasConfirmed() {
        var confirmed = next(asked(1), Status.DRAFT, Optional.empty()).confirmed(ALICE);
        var changed = confirmed.with(otherPlan(), Estimate.NONE);

        assertThat(changed.digest()).isEqualTo(otherPlan().digest()).isNotEqualTo(confirmed.digest());
        assertThat(changed.confirmedBy()).isEmpty();
        assertThat(changed.clientToken()).isEqualTo(confirmed.clientToken());
        assertThat(changed.id()).isEqualTo(confirmed.id());
    }

    @Test
    void whatIsLearntChangesNothingElse() {
        var before = Operations.full(1, Status.SUBMITTED);
        var after = before.with(before.outcome().seen("creating"));

        assertThat(after).isEqualTo(before);
        assertThat(before.with(before.outcome().seen("running")))
                .usingRecursiveComparison()
                .ignoringFields("outcome")
                .isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "op-",
                "op-4f2c9a81d07b3e5",
                "op-4f2c9a81d07b3e567",
                "op-4F2C9A81D07B3E56",
                "4f2c9a81d07b3e56"
            })
    void anIdHasOneForm(String text) {
        assertThat(OperationId.parse(text)).isEmpty();
        assertThatThrownBy(() -> new OperationId(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(OperationId.parse("op-4f2c9a81d07b3e56"))
                .map(OperationId::value)
                .contains("op-4f2c9a81d07b3e56");
    }

    static Plan otherPlan() {
        var draft = Drafts.complete(RunMode.SHARED_DATA, SpecType.STANDARD, PackageType.OFFICIAL, PayType.PRE_PAID);
        return Planning.plan(draft);
    }
}
