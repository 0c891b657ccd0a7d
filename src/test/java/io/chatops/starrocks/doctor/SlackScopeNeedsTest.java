package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The scopes that are needed. */
class SlackScopeNeedsTest {
    private static final List<String> WITHOUT_GROUPS = List.of(
            "commands",
            "chat:write",
            "app_mentions:read",
            "im:history",
            "users:read",
            "files:write",
            "channels:read",
            "groups:read");

    @Test
    void scopesAreThoseOfTheShippedManifest() throws IOException {
        var manifest = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("manifest.yml").toFile());
        var asked = StreamSupport.stream(manifest.at("/oauth_config/scopes/bot").spliterator(), false)
                .map(scope -> scope.asText());

        assertThat(SlackScopeNeeds.of(new AccessPolicy(List.of(), List.of())).all())
                .containsExactlyInAnyOrderElementsOf(asked.toList());
    }

    @Test
    void groupsOfAnotherPlatformNeedNoScopeOfSlack() {
        var needed = SlackScopeNeeds.of(policy("S0123456"));
        var other = SlackScopeNeeds.of(policy("4711"));

        assertThat(needed.compare(WITHOUT_GROUPS))
                .containsExactly(Finding.fault(Matter.SLACK_SCOPES, "slack.scopes.missing", "usergroups:read"));
        assertThat(other.compare(WITHOUT_GROUPS))
                .containsExactly(Finding.warning(Matter.SLACK_SCOPES, "slack.scopes.lesser", "usergroups:read"));
    }

    private static AccessPolicy policy(String group) {
        return new AccessPolicy(List.of(), List.of())
                .granting(Grant.anything(Role.READER, List.of("C1"), People.groups(group)));
    }
}
