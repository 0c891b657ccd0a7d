package io.chatops.starrocks.chat.dingtalk;

import io.chatops.starrocks.chat.Delivery.Reason;
import java.util.Map;

/** What DingTalk's error codes mean for us. A code that is not here is a refusal of the content or of the call. */
final class DingTalkErrors {
    /** Our word for "no answer in time". */
    static final String NO_ANSWER = "no_answer";

    /** Our word for a page where JSON should be: the address is banned for five minutes. */
    static final String BANNED = "ip_banned";

    /** Our word for "the conversation has had its messages of this minute". */
    static final String PACED = "paced";

    private static final Map<String, Reason> REASONS = Map.ofEntries(
            Map.entry("robot.oto.notExist", Reason.NOT_A_MEMBER),
            Map.entry("invalidStaffIdList", Reason.NOT_A_MEMBER),
            Map.entry("session.expired", Reason.GONE),
            Map.entry("300001", Reason.GONE),
            Map.entry("param.cardNotExist", Reason.GONE),
            Map.entry("address_not_allowed", Reason.GONE),
            Map.entry("Forbidden.AccessDenied.AccessTokenPermissionDenied", Reason.NOT_GRANTED),
            Map.entry("invalidClientIdOrSecret", Reason.NOT_GRANTED),
            Map.entry("InvalidAuthentication", Reason.NOT_GRANTED),
            Map.entry("Forbidden.AccessDenied.ApiCountLimitForOrg", Reason.UNREACHABLE),
            Map.entry("Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", Reason.UNREACHABLE),
            Map.entry("Forbidden.AccessDenied.QpsLimitForApi", Reason.UNREACHABLE),
            Map.entry("flowControlledStaffIdList", Reason.UNREACHABLE),
            Map.entry("send.too.fast", Reason.UNREACHABLE),
            Map.entry("send.byToken.tooFast", Reason.UNREACHABLE),
            Map.entry("130101", Reason.UNREACHABLE),
            Map.entry("410100", Reason.UNREACHABLE),
            Map.entry("660026", Reason.UNREACHABLE),
            Map.entry("http_429", Reason.UNREACHABLE),
            Map.entry("http_5xx", Reason.UNREACHABLE),
            Map.entry(PACED, Reason.UNREACHABLE),
            Map.entry(BANNED, Reason.UNREACHABLE),
            Map.entry(NO_ANSWER, Reason.UNREACHABLE));

    private DingTalkErrors() {}

    static Reason reason(String code) {
        return REASONS.getOrDefault(code, Reason.REFUSED);
    }
}
