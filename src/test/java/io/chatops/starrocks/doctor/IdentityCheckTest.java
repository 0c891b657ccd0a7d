package io.chatops.starrocks.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudAccounts.ProfileLine;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.instance.RegionId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is said of the credentials in use. */
class IdentityCheckTest {
    private final CloudView view =
            new CloudView(new FakeCloud().account(Optional.empty()), new RegionId("cn-hangzhou"));

    @Test
    void aRoleWithoutAKeyOfItsOwnLeavesNoGap() {
        assertThat(arguments("EcsRamRole", "")).startsWith("bot", "EcsRamRole", "-");
        assertThat(arguments("AK", "LTAI****")).startsWith("bot", "AK", "LTAI****");
    }

    private Iterable<String> arguments(String mode, String key) {
        var line = new ProfileLine("bot", true, mode, key, Optional.empty(), Optional.empty());
        return new IdentityCheck(view, Optional.of(line), false).look().get(0).arguments();
    }
}
