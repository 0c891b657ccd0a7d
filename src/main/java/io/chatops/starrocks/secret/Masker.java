package io.chatops.starrocks.secret;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Takes secrets out of text: known values, values that stand under a telling name, and values of a telling shape. Chat, logs and
 * errors pass here. Source: the masking tables of the founding document.
 */
public final class Masker {
    private static final Set<String> SECRET_NAMES = Set.of(
            "password",
            "adminpassword",
            "accesskeysecret",
            "accesskey_secret",
            "access_key_secret",
            "secret",
            "clientsecret",
            "signingsecret",
            "passwd",
            "pwd",
            "authorization",
            "signature",
            "token",
            "accesstoken",
            "securitytoken",
            "sts_token",
            "ststoken",
            "x-acs-security-token",
            "privatekey",
            "credential");

    /** What a configuration key has in it when its value opens something, its separators taken out. */
    private static final Pattern SECRET_KEY = Pattern.compile(
            "password|passwd|secret|credential|privatekey|apikey|accesskey(?!id)|token(?!s|ttl|expire)");

    private static final String NAMES =
            "(?i:[\\w-]*(?:password|passwd|secret|(?:private|secret|api)[_-]?key)|pwd|(?:[\\w-]*[_-])?signature|authorization"
                    + "|(?:[\\w-]*[_-])?(?:access|security|sts|session|refresh|api|bot|app)?[_-]?token)";

    /** The full-width colon is what a Chinese keyboard types. */
    private static final String IS = "\\\\*\"?\\s*[=:\uff1a]\\s*\\[?";

    /**
     * A JSON member with a telling name, within any number of JSON texts: its quotes stand behind as many backslashes as those of the
     * name. A value without an end goes to the end of the text.
     */
    private static final Pattern MEMBER = Pattern.compile(
            "((?<!\\\\)(\\\\*)\"" + NAMES + "\\2\"\\s*:\\s*\\2\")(?:(?!(?<!\\\\)\\2\").)*+", Pattern.DOTALL);

    /** A scheme and what follows it: the rest of the line, of the quotation or of the printed list. */
    private static final Pattern AUTHORIZATION = Pattern.compile("((?i:authorization)" + IS
            + "(?:\\\\*[\"'])?)(?i:acs|basic|bearer|digest|token|[a-z0-9]+-hmac-[a-z0-9]+)\\s[^\\r\\n\"'\\]}\\\\]*+");

    /** name='value', name: "value", --name "value". */
    private static final Pattern QUOTED = Pattern.compile(
            "((?<![\\w-])(?:(?:--)?" + NAMES + IS + "|--" + NAMES + "\\s+)([\"']))(?:(?!\\2)[^\\r\\n])*+");

    /** name=value, name: value, --name value. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "((?<![\\w-])(?:(?:--)?" + NAMES + IS + "|--" + NAMES + "\\s+))(?![*]{6})[^\\s,;&\"'{}\\[\\]\\\\]++");

    /** A property of a Hadoop file: its name stands in one element and its value in the next. */
    private static final Pattern PROPERTY =
            Pattern.compile("(<name>[^<]{0,300}(?i:password|passwd|secret|token|credential"
                    + "|(?:private|access|api)[._-]?key)[^<]{0,300}</name>\\s*<value>)[^<]*+");

    /** Parts of an address that let anybody in who knows them: Slack's sockets and DingTalk's answers. */
    private static final Pattern TICKET = Pattern.compile("([?&](?:ticket|session)=)[^\\s&\"'<>|]+");

    private static final Pattern SLACK_HOOK = Pattern.compile("(hooks\\.slack(?:-gov)?\\.com/)[^\\s\"'<>|)\\\\]+");

    /** The link to the page on which a password is entered. */
    private static final Pattern ENTRY_LINK = Pattern.compile("(/secret/)[A-Za-z0-9_-]{16,}");

    private static final Pattern KEY_ID =
            Pattern.compile("((?i:access_?-?key_?-?id)" + IS + "(?:\\\\*[\"'])?[A-Za-z0-9.]{4})[A-Za-z0-9._-]+");

    /** Alibaba Cloud key ids begin with LTAI, those of temporary credentials with STS. */
    private static final Pattern ACCESS_KEY = Pattern.compile("(?<![A-Za-z0-9])(LTAI)[A-Za-z0-9]{8,}");

    private static final Pattern STS_KEY = Pattern.compile("(?<![A-Za-z0-9])(STS\\.[A-Za-z0-9]{4})[A-Za-z0-9]{4,}");
    private static final Pattern STS_TOKEN =
            Pattern.compile("(?<![A-Za-z0-9+/])(CAIS[A-Za-z0-9+/]{4})[A-Za-z0-9+/=]{32,}");
    private static final Pattern SLACK_TOKEN = Pattern.compile("(?<![A-Za-z0-9])(xox[a-z]|xapp)-[A-Za-z0-9-]{8,}");

    /** Up to the last at sign: a password may hold one. */
    private static final Pattern URL_PASSWORD = Pattern.compile("(://[^/\\s:@]+:)[^/\\s]+(@)");

    private final List<Secret> known;

    private Masker(List<Secret> known) {
        this.known = known;
    }

    /** A mask for names and shapes only. */
    public static Masker ofShapes() {
        return new Masker(List.of());
    }

    /** A mask that also takes out these very values wherever they stand, as they are or as JSON and addresses write them; values shorter than six characters are left to the shapes. */
    public static Masker knowing(Collection<Secret> secrets) {
        return new Masker(secrets.stream()
                .filter(secret -> secret.use(value -> value.length() >= 6))
                .flatMap(SecretForms::of)
                .sorted(Comparator.comparing((Secret form) -> form.use(String::length))
                        .reversed())
                .toList());
    }

    /** The text without its secrets. */
    public String mask(String text) {
        var masked = text;
        for (var secret : known) {
            var before = masked;
            masked = secret.use(value -> before.replace(value, Secret.MASK));
        }
        masked = MEMBER.matcher(masked).replaceAll("$1" + Secret.MASK);
        masked = AUTHORIZATION.matcher(masked).replaceAll("$1" + Secret.MASK);
        masked = QUOTED.matcher(masked).replaceAll("$1" + Secret.MASK);
        masked = ASSIGNED.matcher(masked).replaceAll("$1" + Secret.MASK);
        masked = PROPERTY.matcher(masked).replaceAll("$1" + Secret.MASK);
        masked = TICKET.matcher(masked).replaceAll("$1" + Secret.MASK);
        masked = SLACK_HOOK.matcher(masked).replaceAll("$1****");
        masked = ENTRY_LINK.matcher(masked).replaceAll("$1****");
        masked = KEY_ID.matcher(masked).replaceAll("$1****");
        masked = ACCESS_KEY.matcher(masked).replaceAll("$1****");
        masked = STS_KEY.matcher(masked).replaceAll("$1****");
        masked = STS_TOKEN.matcher(masked).replaceAll("$1****");
        masked = SLACK_TOKEN.matcher(masked).replaceAll("$1-****");
        return URL_PASSWORD.matcher(masked).replaceAll("$1" + Secret.MASK + "$2");
    }

    /** What to show of a named value: nothing of it when the name is that of a secret, else the value with its shapes masked. */
    public String maskField(String name, String value) {
        return isSecretName(name) ? Secret.MASK : mask(value);
    }

    /** What to show of an access key id: its first four characters. */
    public static String accessKeyId(String id) {
        return head(id, 4);
    }

    /** What to show of an STS token: its first eight characters. */
    public static String stsToken(String token) {
        return head(token, 8);
    }

    /** Whether a value under this name is a secret by its name alone. */
    public static boolean isSecretName(String name) {
        var plain = name.toLowerCase(Locale.ROOT);
        return SECRET_NAMES.contains(plain) || plain.endsWith("password") || plain.endsWith("secret");
    }

    /**
     * Whether a configuration item of this key may hold a secret: its name has a telling word anywhere, as in
     * {@code fs.s3a.secret.key}. Rather one too many than one too few.
     */
    public static boolean isSecretKey(String key) {
        return isSecretName(key)
                || SECRET_KEY
                        .matcher(key.toLowerCase(Locale.ROOT).replaceAll("[._-]", ""))
                        .find();
    }

    private static String head(String value, int shown) {
        return value.length() <= shown ? "****" : value.substring(0, shown) + "****";
    }
}
