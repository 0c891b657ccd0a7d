package io.chatops.starrocks.outages;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * Decisions in whose middle the database went away. Whoever decided may be told that it counted, that it did not, or that this is not
 * known, but nothing that is not so; and who then does it once more has done it once.
 */
final class Decisions {
    private static final List<String> DENIALS =
            List.of("未做任何操作", "未更改任何内容", "未提交也未更改", "本次操作未提交", "未生效", "未执行任何操作", "not done");

    private static final List<String> CLAIMS = List.of("已生效并已保存");

    /** The request is there, and so are its code and its card. */
    private static final List<String> UNTRUE = List.of("没有这个确认码", "找不到", "属于其他人", "没有等待您回答的问题", "机器人内部出错");

    private final FailingDatabase database;
    private final DingTalkOutage outage;
    private final Eyes eyes;
    private final String event;
    private final List<String> wrong = new ArrayList<>();
    private Optional<Decision> last = Optional.empty();

    /** @param event by which the record has such a decision */
    Decisions(FailingDatabase database, DingTalkOutage outage, Eyes eyes, String event) {
        this.database = database;
        this.outage = outage;
        this.eyes = eyes;
        this.event = event;
    }

    private record Decision(int number, Operation request, long before, Runnable again) {}

    /** How a decision is made, and how it is made once more. */
    Runnable decides(int number, Operation request, Runnable once, Runnable again) {
        last = Optional.of(new Decision(number, request, recorded(request), again));
        eyes.lookAwayFrom(text -> isOfAnother(request, text));
        return once;
    }

    /** What was decided before still goes on. */
    private static boolean isOfAnother(Operation request, String text) {
        var named = PendingRequests.NAMES
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .toList();
        return !named.isEmpty() && !named.contains(request.plan().name().value());
    }

    /** The database is there again: what was said of the last decision must be so. */
    void settles() {
        last.ifPresent(this::settles);
        last = Optional.empty();
    }

    /** The same, of all. */
    void areTrue() {
        settles();
        assertThat(wrong).isEmpty();
    }

    private void settles(Decision decision) {
        outage.rests();
        long before = times(decision);
        var said = eyes.all();
        check(decision, UNTRUE, said, "which is not so");
        if (before > 0) {
            check(decision, DENIALS, said, "though it was done");
        } else {
            check(decision, CLAIMS, said, "though it was not done");
        }
        later();
        decision.again().run();
        outage.rests();
        long after = times(decision);
        check(decision, UNTRUE, eyes.all(), "which is not so");
        if (after != 1) {
            wrong.add(decision.number() + ": " + after + " times " + event + ", before " + before + ", " + said
                    + " and then " + eyes.all());
        }
    }

    /** What could not be drawn is drawn by now. */
    private void later() {
        outage.clock.moves(Duration.ofSeconds(40));
        outage.ticks();
        outage.rests();
    }

    private void check(Decision decision, List<String> words, List<String> said, String why) {
        said.stream()
                .filter(line -> words.stream().anyMatch(line::contains))
                .forEach(line -> wrong.add(decision.number() + ": " + line + ", " + why));
    }

    private long times(Decision decision) {
        return recorded(decision.request()) - decision.before();
    }

    private int recorded(Operation request) {
        return database.count(
                "SELECT COUNT(*) FROM audit WHERE operation = '" + request.id() + "' AND event = '" + event + "'");
    }
}
