package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.Field;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The ids of inputs. Slack keeps what was typed over an update only while block id and action id stay the same, so the block id
 * carries the form's rendering and what a live list depends on. The action id is the field's key.
 */
final class InputIds {
    /** A block with this prefix holds a secret. */
    static final String SECRET = "secret.";

    private static final int LONGEST = 255;

    private InputIds() {}

    static String block(Field.Input input, String rendering) {
        var id = input.key() + "." + rendering;
        if (input instanceof Field.LiveChoice live) {
            id += "." + live.about();
        }
        if (input instanceof Field.Password) {
            id = SECRET + id;
        }
        return id.length() <= LONGEST ? id : id.substring(0, LONGEST - 65) + "." + digest(id);
    }

    static boolean holdsSecret(String blockId) {
        return blockId.startsWith(SECRET);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java has SHA-256", missing);
        }
    }
}
