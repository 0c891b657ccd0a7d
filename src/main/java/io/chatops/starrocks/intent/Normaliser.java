package io.chatops.starrocks.intent;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Makes one plain form of what people type and paste: no chat markup, compatibility characters folded (NFKC), no invisible or
 * direction characters, plain quotes and dashes, at most {@value #LONGEST} characters. Case is kept, since names keep theirs.
 */
final class Normaliser {
    /** A request stands at the beginning; what follows so far behind is a paste. */
    static final int LONGEST = 4000;

    // Cf: zero-width and direction characters; Co: private use, which would be taken for marks; Mn: variation selectors
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\p{Co}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}\\p{Cs}]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");
    private static final Pattern OPTION_DASH = Pattern.compile("(?<![^\\s])[\\u2012-\\u2015](?=[A-Za-z])");
    private static final Pattern LONG_DASH = Pattern.compile("[\\u2012-\\u2015]+");
    private static final Pattern SHORT_DASH = Pattern.compile("[\\u2010\\u2011\\u2212\\uFE63\\uFF0D]");
    private static final Pattern SINGLE_QUOTE = Pattern.compile("[\\u2018\\u2019\\u201A\\u201B\\u2032\\u00B4]");
    private static final Pattern DOUBLE_QUOTE =
            Pattern.compile("[\\u201C-\\u201F\\u2033\\u00AB\\u00BB\\u300C-\\u300F\\u300A\\u300B\\u3010\\u3011]");
    private static final Pattern BLANKS = Pattern.compile("[^\\S\\n]+");
    private static final Pattern BESIDE_CHINESE =
            Pattern.compile("(?<=[\\p{IsHan}\\u3000-\\u303F])[^\\S\\n]+|[^\\S\\n]+(?=[\\p{IsHan}\\u3000-\\u303F])");

    private Normaliser() {}

    static String normalise(String raw) {
        var text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
        text = visible(text.replace("\r\n", "\n").replace('\r', '\n'));
        text = SlackMarkup.strip(PastedText.leaveOut(text));
        text = DOUBLE_QUOTE.matcher(text).replaceAll("\"");
        text = SINGLE_QUOTE.matcher(text).replaceAll("'");
        text = OPTION_DASH.matcher(text).replaceAll("--");
        text = LONG_DASH.matcher(text).replaceAll(" - ");
        text = SHORT_DASH.matcher(text).replaceAll("-");
        text = visible(Normalizer.normalize(text, Normalizer.Form.NFKC));
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** Chinese needs no blanks, and people set them as they like; without them one phrase fits all. */
    static String withoutBlanksBesideChinese(String text) {
        return BESIDE_CHINESE.matcher(text).replaceAll("");
    }

    private static String visible(String text) {
        return CONTROL.matcher(INVISIBLE.matcher(text).replaceAll("")).replaceAll(" ");
    }
}
