package io.chatops.starrocks.access;

import static io.chatops.starrocks.access.AccessPolicy.CHANNELS_KEY;
import static io.chatops.starrocks.access.AccessPolicy.USERS_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy.Missing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccessPolicyTest {
    private static final Actor ALICE = new Actor("slack", "T1", "U-alice");
    private static final Actor MALLORY = new Actor("slack", "T1", "U-mallory");

    @Test
    void allowsNothingUntilTheConfigurationSaysSo() {
        var policy = new AccessPolicy(List.of(), List.of());

        assertThat(policy.missing(ALICE, "C1")).contains(new Missing(USERS_KEY, "U-alice"));
        assertThat(policy.missingUser(ALICE)).contains(new Missing(USERS_KEY, "U-alice"));
    }

    @Test
    void allowsNamedPeopleInNamedChannels() {
        var policy = new AccessPolicy(List.of("C1"), List.of("U-alice"));

        assertThat(policy.missing(ALICE, "C1")).isEmpty();
        assertThat(policy.missing(ALICE, "C2")).contains(new Missing(CHANNELS_KEY, "C2"));
        assertThat(policy.missing(MALLORY, "C1")).contains(new Missing(USERS_KEY, "U-mallory"));
        assertThat(policy.missing(MALLORY, "C2")).contains(new Missing(USERS_KEY, "U-mallory"));
        assertThat(policy.missingUser(ALICE)).isEmpty();
        assertThat(policy.missingUser(MALLORY)).isPresent();
    }

    @Test
    void aStarMeansAnyOfItsKindAndNothingElse() {
        assertThat(new AccessPolicy(List.of("C1"), List.of("*")).missing(MALLORY, "C1"))
                .isEmpty();
        assertThat(new AccessPolicy(List.of("C1"), List.of("*")).missing(MALLORY, "C2"))
                .isPresent();
        assertThat(new AccessPolicy(List.of("*"), List.of("U-alice")).missing(ALICE, "C9"))
                .isEmpty();
        assertThat(new AccessPolicy(List.of("*"), List.of("U-alice")).missing(MALLORY, "C9"))
                .isPresent();
    }

    @Test
    void comparesWholeIds() {
        var policy = new AccessPolicy(List.of("C1*", "C"), List.of("U-*", "u-alice"));

        assertThat(policy.missing(ALICE, "C1")).isPresent();
    }

    @Test
    void doesNotChangeWithTheListsItWasMadeOf() {
        var users = new ArrayList<String>();
        var policy = new AccessPolicy(List.of("*"), users);
        users.add("*");

        assertThat(policy.missing(ALICE, "C1")).isPresent();
    }
}
