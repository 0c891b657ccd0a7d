package io.chatops.starrocks.chat.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is in which user group and channel, asked of Slack once a minute at most; a failure is remembered for seconds, so that a limit
 * on calls is not made worse by asking on.
 */
final class SlackDirectory implements Directory {
    private static final Logger LOG = LoggerFactory.getLogger(SlackDirectory.class);
    private static final Duration DEADLINE = Duration.ofMillis(1500);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration SILENT = Duration.ofSeconds(15);

    /** Slack's most for a page; with the bound below, more members than a channel that decides anything can have. */
    private static final int PAGE = 999;

    private static final int PAGES = 20;

    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]+");
    private static final Pattern CHANNEL = Pattern.compile("[CGD][A-Z0-9]+");

    private final SlackWeb web;
    private final SlackPeople people;
    private final Cache<String, Set<String>> known;
    private final Cache<String, Boolean> unanswered;

    SlackDirectory(SlackWeb web, SlackPeople people, InstantSource clock) {
        this.web = web;
        this.people = people;
        this.known = cache(KEPT, clock);
        this.unanswered = cache(SILENT, clock);
    }

    @Override
    public Standing standing(Actor actor) {
        return people.standing(actor);
    }

    /** An id that cannot be Slack's is another platform's, and has none of Slack's people. */
    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        return GROUP.matcher(group).matches()
                ? remembered("group " + group, () -> askGroup(group))
                : Optional.of(Set.of());
    }

    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return CHANNEL.matcher(channel).matches()
                ? remembered("channel " + channel, () -> askChannel(channel))
                : Optional.of(Set.of());
    }

    private Optional<Set<String>> remembered(String key, Supplier<Optional<Set<String>>> ask) {
        var found = Optional.ofNullable(known.getIfPresent(key));
        if (found.isPresent() || unanswered.getIfPresent(key) != null) {
            return found;
        }
        var answer = ask.get().map(Set::copyOf);
        answer.ifPresentOrElse(members -> known.put(key, members), () -> unanswered.put(key, true));
        return answer;
    }

    private Optional<Set<String>> askGroup(String group) {
        var reply = web.call("usergroups.users.list", Map.of("usergroup", group), DEADLINE);
        if (reply.error().filter("no_such_subteam"::equals).isPresent()) {
            LOG.warn("slack knows no user group of this id group={}", group);
            return Optional.of(Set.of());
        }
        return told("usergroups.users.list", group, reply)
                ? Optional.of(JsonTree.texts(reply.body(), "users"))
                : Optional.empty();
    }

    private Optional<Set<String>> askChannel(String channel) {
        var members = new HashSet<String>();
        var cursor = "";
        for (int page = 0; page < PAGES; page++) {
            var parameters = new LinkedHashMap<>(Map.of("channel", channel, "limit", String.valueOf(PAGE)));
            if (!cursor.isEmpty()) {
                parameters.put("cursor", cursor);
            }
            var reply = web.call("conversations.members", parameters, DEADLINE);
            if (!told("conversations.members", channel, reply)) {
                return Optional.empty();
            }
            members.addAll(JsonTree.texts(reply.body(), "members"));
            cursor = reply.text("response_metadata", "next_cursor").orElse("");
            if (cursor.isEmpty()) {
                return Optional.of(members);
            }
        }
        LOG.warn("a channel has too many members to be looked through channel={}", channel);
        return Optional.empty();
    }

    private static boolean told(String method, String of, SlackReply reply) {
        if (!reply.ok()) {
            LOG.warn("slack did not tell members method={} of={} error={}", method, of, reply);
        }
        return reply.ok();
    }

    private static <T> Cache<String, T> cache(Duration life, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(life)
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }
}
