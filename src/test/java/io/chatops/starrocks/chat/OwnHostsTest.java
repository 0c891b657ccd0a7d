package io.chatops.starrocks.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OwnHostsTest {
    private static final Set<String> NAMES = Set.of("hooks.example.com", ".files.example.com");

    private final OwnHosts theirs = new OwnHosts(NAMES, false);
    private final OwnHosts simulated = new OwnHosts(NAMES, true);

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com/a, https",
        "https://HOOKS.example.com:443/a, https",
        "https://one.files.example.com/?t=1, https",
        "wss://one.files.example.com/?t=1, wss"
    })
    void followsToItsHostsUnderTls(String address, String scheme) {
        assertThat(theirs.allow(address, scheme)).contains(URI.create(address));
        assertThat(simulated.allow(address, scheme)).contains(URI.create(address));
    }

    @ParameterizedTest
    @CsvSource({
        "http://hooks.example.com/a, https",
        "ws://one.files.example.com/a, wss",
        "https://one.files.example.com/a, wss",
        "https://hooks.example.com:8443/a, https",
        "https://me@hooks.example.com/a, https",
        "https://files.example.com/a, https",
        "https://evilhooks.example.com/a, https",
        "https://hooks.example.com.example.org/a, https",
        "https://example.org/?x=.files.example.com, https",
        "https://, https",
        "no address, https",
        "/a, https"
    })
    void followsNowhereElse(String address, String scheme) {
        assertThat(theirs.allow(address, scheme)).isEmpty();
        assertThat(simulated.allow(address, scheme)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/a, https", "https://localhost:1/a, https", "ws://[::1]:1/a, wss"})
    void followsToThisMachineWhileThePlatformIsThere(String address, String scheme) {
        assertThat(simulated.allow(address, scheme)).contains(URI.create(address));
        assertThat(theirs.allow(address, scheme)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1.example.com/", "http://10.0.0.1/", "http://2130706433/", "mailto:a@b"})
    void whatOnlyLooksLikeThisMachineIsNot(String address) {
        assertThat(OwnHosts.isLoopback(URI.create(address))).isFalse();
        assertThat(simulated.allow(address, "https")).isEmpty();
    }

    @Test
    void aSchemeIsNotGuessed() {
        assertThat(simulated.allow("ftp://127.0.0.1/", "https")).isEmpty();
        assertThat(simulated.allow("ws://127.0.0.1/", "https")).isEmpty();
    }
}
