package io.chatops.starrocks.doctor;

import static io.chatops.starrocks.doctor.Plant.fault;
import static io.chatops.starrocks.doctor.Plant.refusal;
import static io.chatops.starrocks.doctor.Plant.warning;

import io.chatops.starrocks.app.FreePort;
import java.util.stream.Stream;

/** What can be wrong with Slack and DingTalk. */
final class ChatFaults {
    private ChatFaults() {}

    static Stream<Plant> all() {
        return Stream.of(
                fault(
                        "slack-token",
                        "a token that Slack does not know",
                        to -> to.write("bot-token", "xoxb-canary-8888888888", "rw-------"),
                        "invalid_auth",
                        "Bot User OAuth Token"),
                fault(
                        "slack-token",
                        "a token of another kind",
                        to -> to.write("bot-token", "xapp-canary-8888888888", "rw-------"),
                        "app-level",
                        "OAuth & Permissions"),
                fault(
                        "slack-token",
                        "an app that was taken out",
                        to -> to.slack.faults().refuses("auth.test", 1, "account_inactive"),
                        "Install the app to the workspace again"),
                fault(
                        "slack-token",
                        "another service in place of Slack",
                        to -> to.set("SLACK_API_URL", to.dingTalk.apiUrl()),
                        "is not the Web API of Slack",
                        "SLACK_API_URL"),
                fault(
                        "slack-token",
                        "Slack out of reach",
                        to -> to.set("SLACK_API_URL", "http://127.0.0.1:" + FreePort.next()),
                        "cannot be reached",
                        "firewall"),
                warning(
                        "slack-signing",
                        "a signing secret of another form",
                        to -> to.set("SLACK_SIGNING_SECRET", "canary-of-another-form"),
                        "Basic Information"),
                fault(
                        "slack-socket",
                        "an app-level token of another app",
                        to -> to.set("SLACK_APP_TOKEN", "xapp-canary-8888888888"),
                        "invalid_auth",
                        "App-Level Tokens"),
                fault(
                        "slack-socket",
                        "an app-level token that may not connect",
                        to -> to.overSocket().slack.faults().refuses("apps.connections.open", 1, "missing_scope"),
                        "connections:write",
                        "App-Level Tokens"),
                refusal(
                        "configuration",
                        "a bot's token in the place of the app's",
                        to -> to.set("SLACK_APP_TOKEN", "xoxb-canary-8888888888"),
                        "SLACK_APP_TOKEN",
                        "xapp-"),
                warning(
                        "slack-ids",
                        "a channel without the bot",
                        to -> to.slack.workspace().botMembership(to.channel, false),
                        "cannot post",
                        "/invite @starrocks"),
                warning(
                        "slack-ids",
                        "a person who is not there",
                        to -> to.allowing("access: {users: [U0NOBODYHERE], channels: [" + to.channel + "]}\n"),
                        "U0NOBODYHERE",
                        "Copy member ID"),
                warning(
                        "slack-ids",
                        "a group that is not there",
                        to -> to.with("approvals:\n  rules:\n    - {name: r, approvers: {groups: [S0NOGROUP]}}\n"),
                        "nobody gets a right from it",
                        "Correct S0NOGROUP"),
                fault(
                        "dingtalk-app",
                        "a client secret of another app",
                        to -> to.set("DINGTALK_CLIENT_SECRET", "canary-of-another-app"),
                        "do not belong together",
                        "凭证与基础信息"),
                warning(
                        "dingtalk-corp",
                        "a corp id that is none",
                        to -> to.set("DINGTALK_CORP_ID", "123456"),
                        "Copy the CorpId"),
                warning(
                        "dingtalk-cards",
                        "a card template's id that is none",
                        to -> to.set("DINGTALK_CARD_TEMPLATE_ID", "starrocks-wizard"),
                        "has the wrong form",
                        ".schema",
                        "card platform"),
                warning(
                        "dingtalk-book",
                        "no permission for departments",
                        to -> to.dingTalk.faults().refuses("/topapi/v2/department/listsubid", 1, 200, "60011"),
                        "qyapi_get_department_list",
                        "权限管理"),
                warning(
                        "dingtalk-book",
                        "no permission for members",
                        to -> to.dingTalk.faults().refuses("/topapi/user/listid", 1, 200, "60011"),
                        "qyapi_get_member",
                        "权限管理"),
                fault(
                        "dingtalk-inbound",
                        "no place at the gateway",
                        to -> to.dingTalk.faults().refuses("/v1.0/gateway/connections/open", 1, 403, "noStream"),
                        "noStream",
                        "Stream 模式"));
    }
}
