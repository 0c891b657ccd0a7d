package io.chatops.starrocks.outages;

import io.chatops.starrocks.cloud.aliyun.AliyunSettings;
import io.chatops.starrocks.sandbox.cloud.Account;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.cloud.World;
import io.chatops.starrocks.secret.Secret;
import java.time.Instant;
import java.util.Optional;

/** Keys with a token, whose secrets are easily told from everything else. */
final class TemporaryKeys {
    static final String KEY_SECRET = "cAnaRy/kEy+sEcReT=0123456789ab";
    static final String STS_TOKEN = "CAIScAnaRyTokEn+0123/456789abcdefghijklmnopqrstuvwxyz==";
    private static final String KEY_ID = "STS.NCanaryKey012345";

    private TemporaryKeys() {}

    /** What the bot is given. */
    static AliyunSettings.Keys keys() {
        return new AliyunSettings.Keys(KEY_ID, Secret.of(KEY_SECRET), Optional.of(Secret.of(STS_TOKEN)));
    }

    /** A world that knows them. */
    static World world() {
        var world = World.standard();
        world.add(Account.temporary(
                StandardWorld.ACCOUNT_ID, KEY_ID, KEY_SECRET, STS_TOKEN, Instant.parse("2100-01-01T00:00:00Z")));
        return world;
    }
}
