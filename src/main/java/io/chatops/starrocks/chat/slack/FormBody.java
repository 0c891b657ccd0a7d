package io.chatops.starrocks.chat.slack;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the fields of an {@code application/x-www-form-urlencoded} body out of its bytes. Once, and without a regular expression for
 * each field: a submission is one field of ten thousand characters, a third of them escaped.
 */
final class FormBody {
    /** What each character of ASCII is worth as a digit of an escape; -1 when it is none. */
    private static final byte[] DIGITS = digits();

    private final Map<String, byte[]> fields = new HashMap<>();

    private FormBody() {}

    /**
     * Reads a body; of several fields of one name the first counts.
     *
     * @throws IllegalArgumentException when an escape is none
     */
    static FormBody of(byte[] body) {
        var form = new FormBody();
        int begin = 0;
        for (int end = 0; end <= body.length; end++) {
            if (end == body.length || body[end] == '&') {
                form.add(body, begin, end);
                begin = end + 1;
            }
        }
        return form;
    }

    Optional<String> field(String name) {
        return bytes(name).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    /** What a field holds, as it was before it was escaped. */
    Optional<byte[]> bytes(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    private void add(byte[] body, int begin, int end) {
        int equals = begin;
        while (equals < end && body[equals] != '=') {
            equals++;
        }
        if (equals < end) {
            var name = new String(decoded(body, begin, equals), StandardCharsets.UTF_8);
            fields.putIfAbsent(name, decoded(body, equals + 1, end));
        }
    }

    private static byte[] decoded(byte[] body, int begin, int end) {
        for (int at = begin; at < end; at++) {
            if (body[at] == '%' || body[at] == '+') {
                return unescaped(body, begin, end);
            }
        }
        return Arrays.copyOfRange(body, begin, end);
    }

    private static byte[] unescaped(byte[] body, int begin, int end) {
        var bytes = new byte[end - begin];
        int length = 0;
        for (int at = begin; at < end; at++) {
            byte here = body[at];
            if (here == '%') {
                if (at + 2 >= end) {
                    throw new IllegalArgumentException("an escape is cut off");
                }
                here = (byte) (digit(body[at + 1]) << 4 | digit(body[at + 2]));
                at += 2;
            } else if (here == '+') {
                here = ' ';
            }
            bytes[length++] = here;
        }
        return Arrays.copyOf(bytes, length);
    }

    private static int digit(byte character) {
        int value = character < 0 ? -1 : DIGITS[character];
        if (value < 0) {
            throw new IllegalArgumentException("an escape has a digit that is none");
        }
        return value;
    }

    private static byte[] digits() {
        var digits = new byte[128];
        for (int character = 0; character < digits.length; character++) {
            digits[character] = (byte) Character.digit(character, 16);
        }
        return digits;
    }
}
