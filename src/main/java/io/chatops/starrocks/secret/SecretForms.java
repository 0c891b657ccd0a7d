package io.chatops.starrocks.secret;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How one value looks where it was written into JSON, once or twice, or into an address. */
final class SecretForms {
    /** Which punctuation stays as it is differs: the standard of addresses, Java's form encoding, a browser's. */
    private static final List<String> KEPT_IN_ADDRESSES = List.of("-_.~", "-_.*", "-_.~!*'()");

    private SecretForms() {}

    static Stream<Secret> of(Secret secret) {
        return secret.use(SecretForms::forms).stream().distinct().map(Secret::of);
    }

    private static List<String> forms(String value) {
        var forms = new ArrayList<>(List.of(value));
        // Gson writes some punctuation as \ u, other writers all that is not ASCII
        for (var written : List.of(json(value, "", false), json(value, "<>&='", false), json(value, "", true))) {
            forms.add(written);
            forms.add(written.replace("/", "\\/"));
            forms.add(json(written, "", false));
        }
        for (var kept : KEPT_IN_ADDRESSES) {
            for (var written :
                    List.of(percent(value, kept), percent(value, kept).replace("%20", "+"))) {
                forms.add(written);
                forms.add(smallDigits(written));
            }
        }
        return forms;
    }

    private static String json(String value, String coded, boolean asciiOnly) {
        var json = new StringBuilder();
        for (int place = 0; place < value.length(); place++) {
            char character = value.charAt(place);
            if (character == '"' || character == '\\') {
                json.append('\\').append(character);
            } else if ("\n\r\t\b\f".indexOf(character) >= 0) {
                json.append('\\').append("nrtbf".charAt("\n\r\t\b\f".indexOf(character)));
            } else if (character < ' ' || coded.indexOf(character) >= 0 || (asciiOnly && character > '~')) {
                json.append("\\u%04x".formatted((int) character));
            } else {
                json.append(character);
            }
        }
        return json.toString();
    }

    private static String percent(String value, String kept) {
        var encoded = new StringBuilder();
        for (byte piece : value.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) piece;
            boolean plain = piece > 0 && (kept.indexOf(character) >= 0 || Character.isLetterOrDigit(character));
            encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted(piece & 0xff));
        }
        return encoded.toString();
    }

    private static String smallDigits(String encoded) {
        var small = new StringBuilder(encoded);
        for (int at = small.indexOf("%"); at >= 0 && at + 3 <= small.length(); at = small.indexOf("%", at + 1)) {
            small.replace(at + 1, at + 3, small.substring(at + 1, at + 3).toLowerCase(Locale.ROOT));
        }
        return small.toString();
    }
}
