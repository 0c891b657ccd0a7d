package io.chatops.starrocks.sandbox.dingtalk;

import java.util.Map;

/** What people and the organisation work with. */
record Desk(State state, Payloads payloads, Callbacks callbacks) {
    /** Sends a press to the bot; the card takes what it answers, if it answers in time. */
    Acknowledgement presses(Account account, CardInstance card, String action, Map<String, Object> params) {
        var payload = state.changes().making(() -> {
            state.rates().countsPush();
            return payloads.press(account, card, action, params);
        });
        var answer = callbacks.press(payload);
        if (answer.taken()) {
            Json.readObject(answer.response())
                    .ifPresent(data -> state.changes().make(() -> {
                        CardTemplate.check(data);
                        card.takeAnswer(data, account.staffId());
                    }));
        }
        return answer;
    }
}
