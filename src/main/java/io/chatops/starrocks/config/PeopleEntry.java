package io.chatops.starrocks.config;

import io.chatops.starrocks.access.People;
import java.util.List;

/** People as the configuration names them: by their own ids, by groups, or as the members of channels. */
final class PeopleEntry {
    static final String USERS = "users";
    static final String GROUPS = "groups";
    static final String MEMBERS = "membersOf";

    private PeopleEntry() {}

    static People read(Entry entry) {
        var groups = entry.ids(GROUPS);
        var members = entry.ids(MEMBERS);
        refuseAny(entry, GROUPS, groups);
        refuseAny(entry, MEMBERS, members);
        if (groups.stream().anyMatch(id -> id.matches("[UWCGD][A-Z0-9]{7,}"))) {
            entry.problem(GROUPS, "takes ids of user groups, which begin with S on Slack, or of departments");
        }
        return new People(entry.ids(USERS), groups, members);
    }

    private static void refuseAny(Entry entry, String name, List<String> ids) {
        if (ids.contains("*")) {
            entry.problem(name, "takes no \"*\": write users: \"*\" when everybody is meant");
        }
    }
}
