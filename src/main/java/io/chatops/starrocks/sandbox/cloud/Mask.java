package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Set;

/** Takes secrets out of what people see: passwords whole, keys after four characters. */
final class Mask {
    private static final String HIDDEN = "******";
    private static final Set<String> SECRETS =
            Set.of("adminpassword", "password", "accesskeysecret", "securitytoken", "signature");

    private Mask() {}

    static String key(String keyId) {
        return keyId.substring(0, Math.min(4, keyId.length())) + "****";
    }

    static String parameter(String name, String value) {
        if (SECRETS.contains(name.toLowerCase(Locale.ROOT))) {
            return HIDDEN;
        }
        return "AccessKeyId".equals(name) ? key(value) : value;
    }

    /** A copy of the value in which every secret member, however deep, is hidden. */
    static JsonNode json(JsonNode value) {
        var copy = value.deepCopy();
        hide(copy);
        return copy;
    }

    private static void hide(JsonNode value) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(member -> {
                if (SECRETS.contains(member.getKey().toLowerCase(Locale.ROOT))) {
                    object.put(member.getKey(), HIDDEN);
                }
            });
        }
        value.forEach(Mask::hide);
    }
}
