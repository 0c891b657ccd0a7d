package io.chatops.starrocks.outages;

import static io.chatops.starrocks.outages.PendingRequests.GROUP;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import io.chatops.starrocks.operation.Operation;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody decides on DingTalk by a code, and at whichever statement the database goes away meanwhile: they hear the truth. */
class DecisionsOnDingTalkTest {
    private final FailingDatabase database = new FailingDatabase();
    private final DingTalkOutage outage = new DingTalkOutage(database.settings(), false);
    private final Person wang = outage.wang;
    private final Person li = outage.dingTalk.workspace().person("老李");
    private final PendingRequests requests = new PendingRequests(outage, li);
    private final Eyes eyes = new Eyes("小王", "老李");
    private final SilentClicks silent = new SilentClicks(database, eyes, outage::eventuallyAndAtRest);

    @BeforeEach
    void begin() {
        outage.dingTalk.workspace().follow(eyes::take);
    }

    @AfterEach
    void close() {
        requests.close();
        outage.close();
        database.close();
    }

    @ParameterizedTest
    @CsvSource({"驳回 %s 本周冻结变更, rejected", "修改 %s, edited", "取消 %s, cancelled", "确认 %s, approval_demanded"})
    void wordInTheGroupIsAnsweredWithTheTruth(String line, String event) {
        var decider = event.equals("approved") || event.equals("rejected") ? wang : li;
        areTrue(line, event, request -> {
            var words = line.formatted(requests.code(request));
            return () -> decider.mentions(GROUP, words);
        });
    }

    @ParameterizedTest
    @CsvSource({"同意 %s, approved", "创建 %s, approval_demanded"})
    void wordOnTheListIsAnsweredWithTheTruth(String line, String event) {
        var decider = event.equals("approved") ? wang : li;
        areTrue(line, event, request -> {
            var words = line.formatted(codeOfTheList(decider));
            return () -> decider.says(BOT, words);
        });
    }

    private void areTrue(String line, String event, Said said) {
        var decisions = new Decisions(database, outage, eyes, event);
        silent.areNoneOnceItIsAway(line, number -> {
            decisions.settles();
            outage.clock.moves(Duration.ofMinutes(1));
            var request = event.equals("approval_demanded") ? requests.toConfirm() : requests.toApprove();
            var says = said.about(request);
            outage.rests();
            return decisions.decides(number, request, says, says);
        });
        decisions.areTrue();
    }

    private interface Said {
        Runnable about(Operation request);
    }

    private String codeOfTheList(Person person) {
        int before = person.sees(BOT).size();
        person.says(BOT, "starrocks 申请");
        outage.awaits(
                "the list", () -> person.sees(BOT).stream().skip(before).anyMatch(text -> text.contains("我的申请与审批")));
        var messages = person.sees(BOT);
        return DingTalkOutage.code(messages.get(messages.size() - 1));
    }
}
