package io.chatops.starrocks.sandbox.slack;

import io.chatops.starrocks.sandbox.stage.Fault;
import io.chatops.starrocks.sandbox.stage.Trouble;
import java.util.EnumMap;
import java.util.Map;

/** Trouble on demand at Slack; what it is arranged for is a Web API method or {@code response_url}. */
public final class Faults extends Trouble {
    /** The method name under which a response_url is known here and in the ledger. */
    public static final String RESPONSE_URL = "response_url";

    private final Map<Delivery, Integer> duplicates = new EnumMap<>(Delivery.class);

    Faults() {}

    /** HTTP 429 with Retry-After in seconds. */
    public void rateLimits(String method, int times, int seconds) {
        arrange(method, times, new SlackFault.RateLimited(seconds));
    }

    /** HTTP 200 with ok false and this error. */
    public void refuses(String method, int times, String error) {
        arrange(method, times, new SlackFault.Refused(error));
    }

    /** HTTP 500. */
    public void breaks(String method, int times) {
        arrange(method, times, new Fault.Broken(500));
    }

    /** The next response URLs to be used answer 404. */
    public void killsResponseUrls(int times) {
        arrange(RESPONSE_URL, times, new Fault.Broken(404));
    }

    /** The next delivery of this kind is sent twice, as Slack does when it doubts that the first arrived. */
    public synchronized void duplicatesNext(Delivery kind) {
        duplicates.merge(kind, 1, Integer::sum);
    }

    synchronized boolean takesDuplicate(Delivery kind) {
        var left = duplicates.getOrDefault(kind, 0);
        duplicates.put(kind, Math.max(0, left - 1));
        return left > 0;
    }
}
