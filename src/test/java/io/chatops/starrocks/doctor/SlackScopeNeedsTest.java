package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.chatops.starrocks.access.AccessPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** The scopes that are needed. */
class SlackScopeNeedsTest {
    @Test
    void scopesAreThoseOfTheShippedManifest() throws IOException {
        var manifest = new ObjectMapper(new YAMLFactory())
                .readTree(Path.of("manifest.yml").toFile());
        var asked = StreamSupport.stream(manifest.at("/oauth_config/scopes/bot").spliterator(), false)
                .map(scope -> scope.asText());

        assertThat(SlackScopeNeeds.of(new AccessPolicy(List.of(), List.of())).all())
                .containsExactlyInAnyOrderElementsOf(asked.toList());
    }
}
