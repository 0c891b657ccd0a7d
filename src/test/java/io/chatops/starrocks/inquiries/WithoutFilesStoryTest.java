package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.sandbox.slack.Settings;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WithoutFilesStoryTest {
    @Test
    void aCutTableTakesThePlaceOfAFileThatMayNotBeSent() {
        var scopes = Settings.standard().withScopes("commands", "chat:write", "users:read", "im:history");
        try (var room = new QueryRoom(scopes)) {
            var channel = room.channel();
            StandardWorld.addInstances(room.cloud.world(), "cn-hangzhou", 137, Instant.parse("2026-01-02T03:04:05Z"));
            room.asks(room.alice, channel, "/starrocks list", "Page 1 of 14");
            var cut = room.presses(room.alice, channel, "All 137 as a file", "could not be sent as a file");
            assertThat(cut.text())
                    .contains("not allowed to send files", "orders_001", "orders_012")
                    .doesNotContain("orders_137");
            assertThat(room.alice.sees(Person.BOT)).isEmpty();
        }
    }
}
