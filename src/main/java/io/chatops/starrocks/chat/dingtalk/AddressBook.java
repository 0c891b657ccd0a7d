package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the organisation's address book tells. None of these calls is metered, and none is limited to the part of the book that the
 * app's administrators may see, but the one for a name. Sources: "list parent departments of a user", "list of a department's
 * userids", "list of sub-department ids", "user details", "department details" of the open platform.
 */
final class AddressBook {
    /** The permission for departments, by the console's name for it. */
    static final String DEPARTMENTS = "qyapi_get_department_list";

    /** The permission for members, by the console's name for it. */
    static final String MEMBERS = "qyapi_get_member";

    private static final Logger LOG = LoggerFactory.getLogger(AddressBook.class);

    /** A department of more parts decides nothing; asking for all of them would take longer than anybody waits. */
    private static final int MOST_DEPARTMENTS = 100;

    private static final Set<String> NOBODY = Set.of("33012", "60121");
    private static final Set<String> NO_DEPARTMENT = Set.of("60003");
    private static final Set<String> NOT_GRANTED = Set.of("60011", "43007");

    private final DingTalkCalls calls;

    AddressBook(DingTalkCalls calls) {
        this.calls = calls;
    }

    /** What is known of a staff id. */
    enum Standing {
        /** Somebody of the organisation has it. */
        MEMBER,
        /** Nobody of the organisation has it, or has it any more. */
        NOBODY,
        /** The app may not ask. */
        NOT_GRANTED,
        /** DingTalk does not tell just now. */
        SILENT
    }

    Standing standing(String staffId) {
        var reply = calls.ask("/topapi/v2/department/listparentbyuser", person(staffId));
        if (reply.ok()) {
            return Standing.MEMBER;
        }
        if (is(reply, NOT_GRANTED)) {
            return Standing.NOT_GRANTED;
        }
        return is(reply, NOBODY) ? Standing.NOBODY : Standing.SILENT;
    }

    /**
     * The staff ids of everybody in a department and in those under it; nobody when there is no such department, empty when that
     * cannot be told.
     */
    Optional<Set<String>> members(String department) {
        var members = new HashSet<String>();
        var seen = new HashSet<String>(List.of(department));
        var left = new ArrayDeque<String>(List.of(department));
        while (!left.isEmpty()) {
            var next = left.poll();
            var people = calls.ask("/topapi/user/listid", department(next));
            var parts = people.ok() ? calls.ask("/topapi/v2/department/listsubid", department(next)) : people;
            if (is(parts, NO_DEPARTMENT) && next.equals(department)) {
                LOG.warn("dingtalk knows no department of this id department={}", department);
                return Optional.of(Set.of());
            }
            if (!parts.ok()) {
                return untold(department, parts);
            }
            members.addAll(Json.texts(people.body().path("result").path("userid_list")));
            Json.texts(parts.body().path("result").path("dept_id_list")).stream()
                    .filter(seen::add)
                    .forEach(left::add);
            if (seen.size() > MOST_DEPARTMENTS) {
                LOG.warn("a department has too many parts to be looked through department={}", department);
                return Optional.empty();
            }
        }
        return Optional.of(members);
    }

    /** What somebody is called. */
    Optional<String> personsName(String staffId) {
        return Json.text(calls.ask("/topapi/v2/user/get", person(staffId)).body(), "result", "name");
    }

    /** What a department is called. */
    Optional<String> departmentsName(String department) {
        return Json.text(
                calls.ask("/topapi/v2/department/get", department(department)).body(), "result", "name");
    }

    private static Optional<Set<String>> untold(String department, DingTalkReply reply) {
        if (is(reply, NOT_GRANTED)) {
            LOG.warn(
                    "rights by department need the app's permissions {} and {} department={}",
                    DEPARTMENTS,
                    MEMBERS,
                    department);
        } else {
            LOG.warn("dingtalk did not tell members department={} error={}", department, reply);
        }
        return Optional.empty();
    }

    private static boolean is(DingTalkReply reply, Set<String> codes) {
        return reply.error().filter(codes::contains).isPresent();
    }

    private static ObjectNode person(String staffId) {
        return Json.object().put("userid", staffId);
    }

    private static JsonNode department(String id) {
        return Json.object().put("dept_id", Long.parseLong(id));
    }
}
