package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Fault;
import io.chatops.starrocks.sandbox.stage.Trouble;

/** Trouble on demand at DingTalk; what it is arranged for is an API, by its path, {@link #SESSION_WEBHOOK} or {@link #HANDSHAKE}. */
public final class Faults extends Trouble {
    /** The name of answers to a message's own address, here and in the ledger. */
    public static final String SESSION_WEBHOOK = "sessionWebhook";

    static final String CARD_DELIVERY = "card delivery";

    Faults() {}

    /** DingTalk's error JSON: {@code {"code":..., "message":...}} with this status. */
    public void refuses(String api, int times, int status, String code) {
        arrange(api, times, new DingTalkFault.Refused(status, code));
    }

    /** A card is created and not delivered, which is told by a good answer. */
    public void deliversNoCard(int times) {
        arrange(CARD_DELIVERY, times, new DingTalkFault.Undelivered());
    }

    /** A page of HTML instead of JSON, as for an address that is banned. */
    public void punishes(String api, int times) {
        arrange(api, times, new DingTalkFault.Punished());
    }

    /** A bare HTTP status. */
    public void breaks(String api, int times, int status) {
        arrange(api, times, new Fault.Broken(status));
    }
}
