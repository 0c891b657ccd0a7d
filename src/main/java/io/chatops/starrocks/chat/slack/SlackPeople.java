package io.chatops.starrocks.chat.slack;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Standing;
import io.chatops.starrocks.chat.Person;
import io.chatops.starrocks.text.Language;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What Slack tells about people, asked once an hour for each, more often when rights hang on it; a failure is remembered for seconds. */
final class SlackPeople {
    private static final Duration DEADLINE = Duration.ofMillis(1500);

    private final SlackWeb web;
    private final Language otherwise;
    private final Cache<Actor, Person> known;
    private final Cache<Actor, Person> unanswered;
    private final Cache<Actor, Standing> standings;

    SlackPeople(SlackWeb web, InstantSource clock, Language otherwise) {
        this.web = web;
        this.otherwise = otherwise;
        this.known = cache(Duration.ofHours(1), clock);
        this.unanswered = cache(Duration.ofSeconds(15), clock);
        this.standings = cache(Duration.ofMinutes(5), clock);
    }

    Person person(Actor actor) {
        var remembered = known.getIfPresent(actor);
        if (remembered != null) {
            return remembered;
        }
        var failed = unanswered.getIfPresent(actor);
        return failed != null ? failed : ask(actor);
    }

    /** Where a person belongs, known minutes ago at most: rights hang on it. */
    Standing standing(Actor actor) {
        var remembered = standings.getIfPresent(actor);
        if (remembered != null) {
            return remembered;
        }
        return unanswered.getIfPresent(actor) != null
                ? Standing.UNKNOWN
                : ask(actor).standing();
    }

    private Person ask(Actor actor) {
        var reply = web.call("users.info", Map.of("user", actor.user(), "include_locale", "true"), DEADLINE);
        if (reply.error().filter("user_not_visible"::equals).isPresent()) {
            // Slack's word for somebody of another organization whom this workspace may not look at
            return remember(new Person(actor, otherwise, ZoneOffset.UTC, Standing.OUTSIDER));
        }
        if (!reply.ok()) {
            var nobody = new Person(actor, otherwise, ZoneOffset.UTC, Standing.UNKNOWN);
            unanswered.put(actor, nobody);
            return nobody;
        }
        return remember(new Person(
                actor,
                reply.text("user", "locale").map(Language::ofTag).orElse(otherwise),
                zone(reply.text("user", "tz").orElse("")),
                standing(actor, reply)));
    }

    private Person remember(Person person) {
        known.put(person.actor(), person);
        standings.put(person.actor(), person.standing());
        return person;
    }

    private static Standing standing(Actor actor, SlackReply reply) {
        if (reply.flag("user", "is_bot") || "USLACKBOT".equals(actor.user())) {
            return Standing.BOT;
        }
        if (reply.flag("user", "deleted") || reply.flag("user", "is_stranger") || isOfOtherTeam(actor, reply)) {
            return Standing.OUTSIDER;
        }
        boolean guest = reply.flag("user", "is_restricted") || reply.flag("user", "is_ultra_restricted");
        return guest ? Standing.GUEST : Standing.MEMBER;
    }

    /** In an enterprise a person's home may be another workspace of it; Slack names the enterprise's workspaces of a member. */
    private static boolean isOfOtherTeam(Actor actor, SlackReply reply) {
        boolean home = reply.text("user", "team_id").map(actor.tenant()::equals).orElse(true);
        var teams = JsonTree.object(JsonTree.object(reply.body(), "user"), "enterprise_user")
                .get("teams");
        boolean shared = teams != null
                && teams.isJsonArray()
                && teams.getAsJsonArray().asList().stream()
                        .anyMatch(
                                team -> team.isJsonPrimitive() && actor.tenant().equals(team.getAsString()));
        return !home && !shared;
    }

    private static ZoneId zone(String name) {
        try {
            return name.isEmpty() ? ZoneOffset.UTC : ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    private static <T> Cache<Actor, T> cache(Duration life, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfterWrite(life)
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }
}
