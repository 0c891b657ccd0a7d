package io.chatops.starrocks.outages;

import io.chatops.starrocks.sandbox.stage.Happening;
import io.chatops.starrocks.sandbox.stage.Happening.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** What somebody gets to see of what the bot does; what only says that something is on its way does not count. */
final class Eyes {
    /** What people do themselves is no answer, and what the platform says in the bot's place is none either. */
    private static final Set<Kind> NOT_THE_BOT =
            EnumSet.of(Kind.TYPED, Kind.PRESSED, Kind.FILLED, Kind.MODAL_CLOSED, Kind.DELETED, Kind.FAILED);

    private static final List<String> ON_ITS_WAY =
            List.of("Loading…", "the answer shows here in a moment", "Still working on it", "正在查询", "开始查询");

    private final Set<String> people;
    private volatile Predicate<String> nothing = text -> false;
    private final List<String> seen = new CopyOnWriteArrayList<>();

    /** @param people who speak for themselves */
    Eyes(String... people) {
        this.people = Set.of(people);
    }

    void take(Happening happening) {
        boolean own = people.contains(happening.who()) && happening.onlyFor().isEmpty();
        var text = String.join("\n", happening.lines());
        if (!own
                && !NOT_THE_BOT.contains(happening.kind())
                && ON_ITS_WAY.stream().noneMatch(text::contains)
                && !nothing.test(text)) {
            seen.add(happening.kind() + " " + text);
        }
    }

    /** From now on such texts are about something else. */
    void lookAwayFrom(Predicate<String> text) {
        nothing = text;
    }

    /** Something else that was noticed. */
    void notice(String what) {
        seen.add(what);
    }

    void close() {
        seen.clear();
    }

    boolean saw() {
        return !seen.isEmpty();
    }

    List<String> all() {
        return List.copyOf(seen);
    }

    @Override
    public String toString() {
        return seen.toString();
    }
}
