package io.chatops.starrocks.chat.dingtalk;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Directory;
import io.chatops.starrocks.access.Standing;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Who is who in DingTalk: groups are departments, by their ids, with all that are under them. The address book is asked once a minute
 * at most for a department and once in five for a person; a failure is remembered for seconds. Who asks for the same at the same time
 * waits for one answer.
 */
final class DingTalkDirectory implements Directory {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final Duration PEOPLE_KEPT = Duration.ofMinutes(5);
    private static final Duration SILENT = Duration.ofSeconds(15);

    /** The longest number that a department's id can be. */
    private static final Pattern DEPARTMENT = Pattern.compile("[1-9]\\d{0,17}");

    private static final Pattern SLACK_CHANNEL = Pattern.compile("[CGD][A-Z0-9]{7,}");

    private final String corpId;
    private final AddressBook book;
    private final Cache<String, Standing> people;
    private final Cache<String, Optional<Set<String>>> departments;

    DingTalkDirectory(String corpId, AddressBook book, InstantSource clock) {
        this.corpId = corpId;
        this.book = book;
        this.people = cache(PEOPLE_KEPT, standing -> standing != Standing.UNKNOWN, clock);
        this.departments = cache(KEPT, Optional::isPresent, clock);
    }

    /**
     * DingTalk gives staff ids to members alone; who has left is found out here. An app that may not read the address book cannot
     * find out, and takes the id for what it says.
     */
    @Override
    public Standing standing(Actor actor) {
        return isOurs(actor) ? people.get(actor.user(), this::asked) : Standing.OUTSIDER;
    }

    /** What ids say by themselves, for who must not wait: nothing is asked, and nothing of departments is known. */
    Directory byIds() {
        return new ByIds();
    }

    private final class ByIds implements Directory {
        @Override
        public Standing standing(Actor actor) {
            return isOurs(actor) ? Standing.MEMBER : Standing.OUTSIDER;
        }

        @Override
        public Optional<Set<String>> group(String platform, String tenant, String group) {
            return Optional.empty();
        }

        @Override
        public Optional<Set<String>> channel(String platform, String tenant, String channel) {
            return Optional.empty();
        }
    }

    /** A group of another platform has none of our people. */
    @Override
    public Optional<Set<String>> group(String platform, String tenant, String group) {
        boolean ours = tenant.equals(corpId) && isDepartment(group);
        return ours ? departments.get(group, book::members) : Optional.of(Set.of());
    }

    /** A robot of this kind is told of no group who is in it; of channels of another platform none of our people is. */
    @Override
    public Optional<Set<String>> channel(String platform, String tenant, String channel) {
        return SLACK_CHANNEL.matcher(channel).matches() ? Optional.of(Set.of()) : Optional.empty();
    }

    /** Whether an id can be a department's. */
    static boolean isDepartment(String id) {
        return DEPARTMENT.matcher(id).matches();
    }

    private boolean isOurs(Actor actor) {
        return actor.platform().equals(DingTalkWeb.PLATFORM)
                && actor.tenant().equals(corpId)
                && !actor.user().isBlank();
    }

    private Standing asked(String staffId) {
        return switch (book.standing(staffId)) {
            case MEMBER, NOT_GRANTED -> Standing.MEMBER;
            case NOBODY -> Standing.OUTSIDER;
            case SILENT -> Standing.UNKNOWN;
        };
    }

    private static <T> Cache<String, T> cache(Duration life, Predicate<T> told, InstantSource clock) {
        return Caffeine.newBuilder()
                .maximumSize(10_000)
                .expireAfter(Expiry.<String, T>creating((key, answer) -> told.test(answer) ? life : SILENT))
                .executor(Runnable::run)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .build();
    }
}
