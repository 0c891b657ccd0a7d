package io.chatops.starrocks.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the top of DingTalk's address book as the bot reads it, once for each permission; what comes is thrown away. Errors stand in
 * the body, with status 200, and those of permissions are wrapped in the gateway's own. Source: "global error codes" of the open
 * platform.
 */
final class DingTalkBook {
    private static final Set<String> NOT_GRANTED = Set.of("60011", "43007");
    private static final int TOP = 1;

    private final DingTalkSettings settings;
    private final Fetch fetch;

    DingTalkBook(DingTalkSettings settings, Fetch fetch) {
        this.settings = settings;
        this.fetch = fetch;
    }

    List<Finding> look(String token) {
        return List.of(
                read(token, "/topapi/v2/department/listsubid", "qyapi_get_department_list", "通讯录部门信息读权限"),
                read(token, "/topapi/user/listid", "qyapi_get_member", "成员信息读权限"));
    }

    private Finding read(String token, String path, String permission, String name) {
        var fetched = fetch.post(
                settings.addressBook(path, token),
                Map.of("Content-Type", "application/json; charset=utf-8", "Accept", "application/json"),
                Json.object().put("dept_id", TOP).toString());
        if (fetched instanceof Unanswered none) {
            return Reached.not(Matter.DINGTALK_BOOK, settings.apiUrl(), none);
        }
        var body = Json.read(((Answered) fetched).body());
        var code = code(body);
        if (code.equals("0")) {
            return Finding.ok(Matter.DINGTALK_BOOK, "dingtalk.book", permission);
        }
        return NOT_GRANTED.contains(code)
                ? Finding.warning(Matter.DINGTALK_BOOK, "dingtalk.book.permission", permission, name)
                : Finding.unknown(Matter.DINGTALK_BOOK, "dingtalk.book.untold", permission, code);
    }

    /** The error's number alone: its message may repeat the address with the token in it. */
    private static String code(JsonNode body) {
        var code = body.path("sub_code").asText(body.path("errcode").asText("none"));
        return code.matches("[0-9]{1,10}") ? code : "none";
    }
}
