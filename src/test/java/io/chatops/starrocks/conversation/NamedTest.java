package io.chatops.starrocks.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who a request is said to wait for. */
class NamedTest {
    private static final Actor ALICE = new Actor("slack", "T1", "U-alice");
    private static final Actor BOB = new Actor("slack", "T1", "U-bob");
    private static final Words WORDS = Wizards.words(Language.ENGLISH);

    @Test
    void aRequesterWhomTheRuleNamesIsNotAmongThoseWhoMayApprove() {
        assertThat(mayApprove(People.users("U-alice", "U-bob"), false))
                .isEqualTo(Fact.of("May approve", List.of(Mention.of(BOB))));
    }

    @Test
    void aRequesterWhoMayBeInAGroupIsSaidToBeOut() {
        assertThat(mayApprove(People.users("U-alice").and(People.groups("S-dba")), false))
                .isEqualTo(Fact.of("May approve (not the requester)", List.of(new Mention.Group("S-dba"))));
        assertThat(mayApprove(People.users("*"), false).label()).isEqualTo("May approve (not the requester)");
    }

    @Test
    void aRequesterWhoMayApproveIsNamedWithTheOthers() {
        assertThat(mayApprove(People.users("U-alice", "U-bob"), true))
                .isEqualTo(Fact.of("May approve", List.of(Mention.of(ALICE), Mention.of(BOB))));
    }

    private static Fact mayApprove(People people, boolean self) {
        var day = Duration.ofDays(1);
        var demand = new Demand("large", people, 1, self, day, Optional.empty(), day, People.NOBODY);
        return Named.mayApprove(demand, people, ALICE, WORDS);
    }
}
