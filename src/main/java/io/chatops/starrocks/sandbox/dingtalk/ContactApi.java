package io.chatops.starrocks.sandbox.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/** The organisation's address book, an older interface: the token stands in the address, and errors have status 200 and a number. */
final class ContactApi {
    private static final String PREFIX = "/topapi/";

    private final State state;

    ContactApi(State state) {
        this.state = state;
    }

    static boolean isFor(String path) {
        return path.startsWith(PREFIX);
    }

    /** An error; those of the gateway, which checks tokens and permissions, are wrapped in its own. */
    static ObjectNode error(String code) {
        boolean gateways = List.of("40014", "42001", "60011", "90018").contains(code);
        var error = Json.object()
                .put("errcode", gateways ? 88 : Integer.parseInt(code))
                .put("errmsg", "refused: " + code)
                .put("request_id", "SIMULATED");
        return gateways ? error.put("sub_code", code).put("sub_msg", "refused: " + code) : error;
    }

    ObjectNode answer(String path, String token, Call call) {
        if (!state.tokens().isLive(token)) {
            return error("40014");
        }
        if (!state.rates().takesCall(path)) {
            return error("90018");
        }
        try {
            return Json.object()
                    .put("errcode", 0)
                    .put("errmsg", "ok")
                    .put("request_id", "SIMULATED")
                    .set("result", result(path.substring(PREFIX.length()), call));
        } catch (Refusal refusal) {
            return error(refusal.status() == 400 ? "400002" : refusal.code());
        }
    }

    private JsonNode result(String api, Call call) {
        return switch (api) {
            case "v2/department/listparentbyuser" -> parents(person(call, "33012"));
            case "v2/department/listsubid" -> {
                var found = Json.object();
                state.departments().under(department(call)).forEach(id(found.putArray("dept_id_list")));
                yield found;
            }
            case "v2/department/get" -> {
                var found = state.departments().find(department(call)).orElseThrow(() -> new Refusal(200, "60003"));
                yield Json.object().put("dept_id", Long.parseLong(found.id())).put("name", found.name());
            }
            case "user/listid" -> {
                var found = Json.object();
                var people = found.putArray("userid_list");
                state.departments()
                        .find(department(call))
                        .ifPresent(department -> department.members().forEach(people::add));
                yield found;
            }
            case "v2/user/get" -> user(person(call, "60121"));
            default -> throw new Refusal(200, "22");
        };
    }

    private ObjectNode parents(Account account) {
        var found = Json.object();
        var lists = found.putArray("parent_list");
        for (var department : state.departments().of(account.staffId())) {
            state.departments().path(department).forEach(id(lists.addObject().putArray("parent_dept_id_list")));
        }
        return found;
    }

    private ObjectNode user(Account account) {
        var found = Json.object().put("userid", account.staffId()).put("name", account.name());
        state.departments().of(account.staffId()).forEach(id(found.putArray("dept_id_list")));
        return found;
    }

    private Account person(Call call, String unknown) {
        return state.directory()
                .staff(call.required("userid"))
                .filter(account -> !state.departments().hasLeft(account.staffId()))
                .orElseThrow(() -> new Refusal(200, unknown));
    }

    private String department(Call call) {
        var id = call.required("dept_id");
        if (!id.equals(Departments.ROOT) && state.departments().find(id).isEmpty()) {
            throw new Refusal(200, "60003");
        }
        return id;
    }

    private static Consumer<String> id(ArrayNode ids) {
        return id -> ids.add(Long.parseLong(id));
    }
}
