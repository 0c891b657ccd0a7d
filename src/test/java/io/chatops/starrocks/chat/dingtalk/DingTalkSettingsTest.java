package io.chatops.starrocks.chat.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.chatops.starrocks.secret.Secret;
import java.net.URI;
import org.junit.jupiter.api.Test;

class DingTalkSettingsTest {
    private static final DingTalkSettings APP = DingTalkSettings.of("client", Secret.of("hidden-secret"), "corp");

    @Test
    void missingPartsAreNamedByTheirVariable() {
        assertThatThrownBy(() -> DingTalkSettings.of(" ", Secret.of("s"), "corp"))
                .hasMessageContaining("DINGTALK_CLIENT_ID");
        assertThatThrownBy(() -> DingTalkSettings.of("client", Secret.of(""), "corp"))
                .hasMessageContaining("DINGTALK_CLIENT_SECRET");
        assertThatThrownBy(() -> DingTalkSettings.of("client", Secret.of("s"), ""))
                .hasMessageContaining("DINGTALK_CORP_ID");
    }

    @Test
    void secretTravelsUnderTlsOrNotAtAll() {
        assertThatThrownBy(() -> APP.at(URI.create("http://api.dingtalk.com")))
                .hasMessageContaining("DINGTALK_API_URL");
        assertThat(APP.at(URI.create("http://127.0.0.1:8080/")).api("/v1.0/x"))
                .isEqualTo(URI.create("http://127.0.0.1:8080/v1.0/x"));
        assertThat(APP.hosts().local()).isFalse();
    }

    @Test
    void secretDoesNotShow() {
        assertThat(APP.toString()).doesNotContain("hidden-secret");
    }

    @Test
    void theAddressBookIsAtTheOtherHostAndTakesTheTokenInItsAddress() {
        var settings = DingTalkSettings.of("ding", Secret.of("s"), "corp");
        assertThat(settings.addressBook("/topapi/user/listid", "a+b"))
                .hasToString("https://oapi.dingtalk.com/topapi/user/listid?access_token=a%2Bb");
        assertThat(settings.at(URI.create("https://api.dingtalk.io/")).addressBook("/x", "t"))
                .hasToString("https://oapi.dingtalk.io/x?access_token=t");
        assertThat(settings.at(URI.create("http://127.0.0.1:9")).addressBook("/x", "t"))
                .hasToString("http://127.0.0.1:9/x?access_token=t");
    }
}
