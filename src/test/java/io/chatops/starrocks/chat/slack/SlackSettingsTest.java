package io.chatops.starrocks.chat.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSettingsTest {
    private static final Secret TOKEN = Secret.of("xoxb-1");
    private static final Secret KEY = Secret.of("key");

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void refusesHttpWithoutASigningSecret(String key) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlackSettings.http(TOKEN, Secret.of(key)))
                .withMessageContaining("SLACK_SIGNING_SECRET");
    }

    @Test
    void needsNoSigningSecretWhenSlackIsReachedByASocket() {
        var settings = new SlackSettings(
                TOKEN,
                Secret.of(""),
                Optional.of(Secret.of("xapp-1")),
                SlackSettings.SLACK,
                "/starrocks",
                Language.CHINESE);
        assertThat(settings.appToken()).isPresent();
    }

    @Test
    void refusesAMissingToken() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SlackSettings.http(Secret.of(""), KEY))
                .withMessageContaining("SLACK_BOT_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://slack.com/api/", "http://localhost.evil.example/", "ftp://127.0.0.1/", "slack.com/api"})
    void refusesAnAddressWhereTheTokenWouldTravelInTheClear(String address) {
        var settings = SlackSettings.http(TOKEN, KEY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> settings.at(URI.create(address)))
                .withMessageContaining("SLACK_API_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8080/api", "http://localhost/api/", "https://slack.com/api"})
    void takesTlsAndThisMachineAndEndsTheAddressWithASlash(String address) {
        var settings = SlackSettings.http(TOKEN, KEY).at(URI.create(address));
        assertThat(settings.apiUrl().toString()).endsWith("/api/");
    }

    @Test
    void showsNoSecret() {
        assertThat(SlackSettings.http(TOKEN, KEY).toString())
                .doesNotContain("xoxb-1")
                .doesNotContain("key,");
    }
}
