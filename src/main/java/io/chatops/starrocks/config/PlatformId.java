package io.chatops.starrocks.config;

import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Spot;
import java.util.List;
import java.util.Optional;

/** An id that is written with the workspace or organisation that it belongs to, under the key of its platform. */
record PlatformId(String platform, String tenant, String id) {
    static final String SLACK = "slack";
    static final String DINGTALK = "dingtalk";

    /** The platforms that there are, by the names that they have on actors and places. */
    static final List<String> PLATFORMS = List.of(SLACK, DINGTALK);

    /**
     * The id under a platform's key.
     *
     * @param what is meant: user or channel
     */
    static Optional<PlatformId> one(Entry entry, String platform, String what) {
        return entry.text(platform).flatMap(written -> parse(entry, platform, written, what));
    }

    /** The ids under a platform's key. */
    static List<PlatformId> all(Entry entry, String platform, String what) {
        return entry.list(platform).stream()
                .flatMap(written -> parse(entry, platform, written, what).stream())
                .toList();
    }

    Actor actor() {
        return new Actor(platform, tenant, id);
    }

    Spot spot() {
        return new Spot(platform, tenant, id, false);
    }

    /** A conversation of DingTalk has slashes in its id, a workspace and an organisation have none. */
    private static Optional<PlatformId> parse(Entry entry, String platform, String written, String what) {
        int slash = written.indexOf('/');
        boolean whole = slash > 0 && slash < written.length() - 1 && written.matches("[^\\s#@*:]+");
        if (!whole || !fits(platform, written.substring(slash + 1), what)) {
            entry.problem(platform, expected(platform, what));
            return Optional.empty();
        }
        return Optional.of(new PlatformId(platform, written.substring(0, slash), written.substring(slash + 1)));
    }

    private static boolean fits(String platform, String id, String what) {
        return !platform.equals(SLACK) || id.matches(what.equals("user") ? "[UW][A-Z0-9]+" : "[CG][A-Z0-9]+");
    }

    private static String expected(String platform, String what) {
        boolean user = what.equals("user");
        return platform.equals(SLACK)
                ? "must be the id of the workspace and that of the " + what + ", such as "
                        + (user ? "T0123456789/U0123456789" : "T0123456789/C0123456789")
                : "must be the corp id and the id of the " + (user ? "user" : "conversation") + ", such as "
                        + (user ? "dingcorp/user0123" : "dingcorp/cidAbc==");
    }
}
