package io.chatops.starrocks.config;

import io.chatops.starrocks.access.People;
import java.util.List;

/** People as the configuration names them: by their own ids, by groups, or as the members of channels. */
final class PeopleEntry {
    static final String USERS = "users";
    static final String GROUPS = "groups";
    static final String MEMBERS = "membersOf";

    /** Why a group chat of DingTalk stands for nobody. */
    static final String UNTOLD = "takes no group chat of DingTalk, which tells no robot who is in it";

    private PeopleEntry() {}

    /** Whether an id is that of a group chat of DingTalk. */
    static boolean isDingTalkGroup(String id) {
        return id.startsWith("cid");
    }

    static People read(Entry entry) {
        var groups = entry.ids(GROUPS);
        var members = entry.ids(MEMBERS);
        refuseAny(entry, GROUPS, groups);
        refuseAny(entry, MEMBERS, members);
        if (members.stream().anyMatch(PeopleEntry::isDingTalkGroup)) {
            entry.problem(MEMBERS, UNTOLD + ": name a department under groups, or staff ids under users");
        }
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
