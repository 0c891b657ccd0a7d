package io.chatops.starrocks.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PeopleTest {
    private static final List<Identity> TABLE =
            List.of(Identity.of("Alice", new Actor("slack", "T1", "U1"), new Actor("dingtalk", "corp", "0101")));

    @Test
    void anIdOutsideTheTableIsAPersonAndSeveralIdsOfOneCountOnce() {
        assertThat(People.users("U1", "0101", "U2").persons(TABLE)).hasValue(2);
        assertThat(People.users("U1", "0101", "U2").persons(List.of())).hasValue(3);
    }

    @Test
    void whoeverOnlyAPlatformKnowsIsNotCounted() {
        assertThat(People.users("U1").and(People.groups("S1")).persons(TABLE)).isEmpty();
        assertThat(People.users("U1").and(People.channels("C1")).persons(TABLE)).isEmpty();
        assertThat(People.users("U1", AccessPolicy.ANY).persons(TABLE)).isEmpty();
        assertThat(People.NOBODY.persons(TABLE)).isEmpty();
    }
}
