package io.chatops.starrocks.app;

import io.chatops.starrocks.operation.OperationId;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Names that cannot be guessed. */
final class RandomIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomIds() {}

    /** 96 random bits as 16 letters, digits, hyphens and underscores. */
    static String opaque() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(12));
    }

    static OperationId operation() {
        return new OperationId("op-" + HexFormat.of().formatHex(bytes(8)));
    }

    /** A client token: a UUID, as the interface's page shows it. */
    static String clientToken() {
        return UUID.randomUUID().toString();
    }

    /** What makes passwords. */
    static RandomGenerator source() {
        return RANDOM;
    }

    private static byte[] bytes(int number) {
        var bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
