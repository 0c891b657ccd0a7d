package io.chatops.starrocks.config;

import io.chatops.starrocks.access.AccessPolicy;
import java.util.List;

/** Who may use the bot: ids of the platform, since names change and can be chosen freely. */
final class AccessSection {
    private AccessSection() {}

    static AccessPolicy read(Source source, Problems problems) {
        return new AccessPolicy(ids(source, Key.CHANNELS, problems), ids(source, Key.USERS, problems));
    }

    private static List<String> ids(Source source, Key key, Problems problems) {
        var ids = source.list(key).orElse(List.of());
        if (ids.stream().anyMatch(id -> id.startsWith("#") || id.startsWith("@") || id.contains(" "))) {
            problems.add(
                    key.label() + " takes ids, not names: on Slack they begin with C, G, D or U and stand at the end of"
                            + " \"Copy link\"; or \"*\" for any");
        }
        return ids;
    }
}
