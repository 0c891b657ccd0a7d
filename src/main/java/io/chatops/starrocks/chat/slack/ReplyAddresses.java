package io.chatops.starrocks.chat.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.chat.OwnHosts;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The addresses for private answers (response_url): Slack takes five answers on each within thirty minutes. An address stands in a
 * payload, so it is followed to Slack's own hosts alone, or to this machine when the Web API is there too.
 */
final class ReplyAddresses {
    private static final int USES = 5;
    private static final Duration LIFE = Duration.ofMinutes(30);

    private final OwnHosts hosts;
    private final Cache<String, AtomicInteger> uses;

    ReplyAddresses(SlackSettings settings, InstantSource clock) {
        this.hosts = settings.hosts("hooks.slack.com", "hooks.slack-gov.com");
        this.uses = Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(LIFE)
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }

    /** The address when it may be followed and is not used up; counts as one use. */
    Optional<URI> take(String address) {
        return hosts.allow(address, "https").filter(uri -> countUse(address));
    }

    private boolean countUse(String address) {
        return uses.get(address, first -> new AtomicInteger()).incrementAndGet() <= USES;
    }
}
