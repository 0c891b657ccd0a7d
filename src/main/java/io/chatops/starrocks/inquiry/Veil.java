package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.util.Locale;
import java.util.regex.Pattern;

/** Passes over every text that comes from the cloud before a person reads it: secrets are masked, control characters go, length ends. */
final class Veil {
    /** Longer than any name, id or configuration value that a message shows. */
    private static final int LONGEST = 300;

    /** Beyond this nothing is even read: no item of the interface is so long. */
    private static final int READ = 100_000;

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2069\\uFEFF\\u061C]");

    private final Masker masker;

    Veil(Masker masker) {
        this.masker = masker;
    }

    /** A text as a message shows it. */
    String text(String foreign) {
        return clipped(whole(foreign), LONGEST);
    }

    /** A text in its full length, for a file. */
    String whole(String foreign) {
        return UNSEEN.matcher(masker.mask(clipped(foreign, READ))).replaceAll("");
    }

    /** A configuration value in its full length; nothing of it when its key tells of a secret. */
    String value(String key, String value) {
        if (value.isEmpty()) {
            return "";
        }
        var plain = key.toLowerCase(Locale.ROOT).replaceAll("[._-]", "");
        if (plain.contains("accesskeyid")) {
            return Masker.accessKeyId(value);
        }
        return Masker.isSecretKey(key) ? Secret.MASK : whole(value);
    }

    /** At most so many characters, with a mark where something is missing. */
    static String clipped(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end) + "…";
    }
}
