package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackDirectoryTest {
    private static final Actor ALICE = new Actor("slack", "T0001", "U0ALICE");

    private final FakeSlack slack = new FakeSlack();
    private final List<Duration> pauses = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-02T03:04:05Z");
    private final SlackWeb web = new SlackWeb(
            SlackSettings.http(Secret.of("xoxb-1"), Secret.of("k")).at(slack.api()),
            pauses::add,
            Duration.ofSeconds(4));
    private final SlackPeople people = new SlackPeople(web, () -> now, Language.ENGLISH);
    private final SlackDirectory directory = new SlackDirectory(web, people, () -> now);

    @AfterEach
    void leave() {
        slack.close();
    }

    @Test
    void asksWhoIsInAGroupOnceAMinute() {
        slack.answers("usergroups.users.list", "{\"ok\":true,\"users\":[\"U1\",\"U2\"]}");
        assertThat(group("S1")).contains(Set.of("U1", "U2"));
        assertThat(slack.next("usergroups.users.list").get("usergroup")).isEqualTo("S1");
        assertThat(group("S1")).contains(Set.of("U1", "U2"));
        assertThat(slack.pending()).isEmpty();

        now = now.plusSeconds(61);
        slack.answers("usergroups.users.list", "{\"ok\":true,\"users\":[\"U2\"]}");

        assertThat(group("S1")).contains(Set.of("U2"));
    }

    @Test
    void goesThroughAllPagesOfAChannel() {
        slack.answers("conversations.members", page("U1", "next="));
        slack.answers("conversations.members", page("U2", ""));

        assertThat(channel("C1")).contains(Set.of("U1", "U2"));

        var first = slack.next("conversations.members");
        assertThat(first.get("channel")).isEqualTo("C1");
        assertThat(first.parameters()).doesNotContainKey("cursor");
        assertThat(slack.next("conversations.members").get("cursor")).isEqualTo("next=");
    }

    @Test
    void halfAChannelIsNoAnswer() {
        slack.answers("conversations.members", page("U1", "next="));
        slack.refuses("conversations.members", "internal_error");

        assertThat(channel("C1")).isEmpty();
    }

    @Test
    void aChannelWithoutAnEndIsNoAnswer() {
        for (int page = 0; page < 20; page++) {
            slack.answers("conversations.members", page("U" + page, "again"));
        }

        assertThat(channel("C1")).isEmpty();
        assertThat(slack.pending()).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "internal_error", "invalid_auth", "plan_upgrade_required"})
    void aRefusalTellsNothingAndIsRememberedForSecondsOnly(String word) {
        slack.refuses("usergroups.users.list", word);
        assertThat(group("S1")).isEmpty();
        slack.next("usergroups.users.list");
        assertThat(group("S1")).isEmpty();
        assertThat(slack.pending()).isEmpty();

        now = now.plusSeconds(16);
        slack.answers("usergroups.users.list", "{\"ok\":true,\"users\":[\"U1\"]}");

        assertThat(group("S1")).contains(Set.of("U1"));
    }

    @Test
    void aGroupThatSlackDoesNotKnowHasNobodyInIt() {
        slack.refuses("usergroups.users.list", "no_such_subteam");

        assertThat(group("S1")).contains(Set.of());
    }

    @Test
    void idsOfAnotherPlatformHaveNoneOfSlacksPeopleAndAreNotAsked() {
        assertThat(group("4711")).contains(Set.of());
        assertThat(channel("cidAbc==")).contains(Set.of());
        assertThat(slack.pending()).isEmpty();
    }

    @Test
    void waitsAsLongAsSlackAsksAndNoLonger() {
        slack.answers("usergroups.users.list", new FakeSlack.Answer(429, "", Map.of("Retry-After", "3")));
        slack.answers("usergroups.users.list", "{\"ok\":true,\"users\":[\"U1\"]}");
        assertThat(group("S1")).contains(Set.of("U1"));
        assertThat(pauses).containsExactly(Duration.ofSeconds(3));

        slack.answers("usergroups.users.list", new FakeSlack.Answer(429, "", Map.of("Retry-After", "30")));
        assertThat(group("S2")).isEmpty();
    }

    @Test
    void asksWhereAPersonBelongsAgainAfterMinutes() {
        assertThat(directory.standing(ALICE)).isEqualTo(Standing.MEMBER);
        slack.next("users.info");
        directory.standing(ALICE);
        assertThat(slack.pending()).isEmpty();

        now = now.plus(Duration.ofMinutes(6));
        slack.answers("users.info", "{\"ok\":true,\"user\":{\"team_id\":\"T0001\",\"deleted\":true}}");

        assertThat(directory.standing(ALICE)).isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void whomSlackDoesNotShowIsFromOutside() {
        slack.refuses("users.info", "user_not_visible");

        assertThat(directory.standing(ALICE)).isEqualTo(Standing.OUTSIDER);
    }

    @Test
    void silenceAboutAPersonIsNotTheirFormerStanding() {
        people.person(ALICE);
        now = now.plus(Duration.ofMinutes(6));
        slack.refuses("users.info", "internal_error");

        assertThat(directory.standing(ALICE)).isEqualTo(Standing.UNKNOWN);
        assertThat(people.person(ALICE).language()).isEqualTo(Language.CHINESE);
    }

    private static String page(String member, String cursor) {
        return "{\"ok\":true,\"members\":[\"" + member + "\"],\"response_metadata\":{\"next_cursor\":\"" + cursor
                + "\"}}";
    }

    private Optional<Set<String>> group(String id) {
        return directory.group("slack", "T0001", id);
    }

    private Optional<Set<String>> channel(String id) {
        return directory.channel("slack", "T0001", id);
    }
}
