package io.chatops.starrocks.outages;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody writes to the bot on DingTalk, and at whichever statement the database goes away meanwhile: they see something. */
class ClicksOnDingTalkTest {
    private final FailingDatabase database = new FailingDatabase();
    private final DingTalkOutage outage = new DingTalkOutage(database.settings(), false);
    private final Eyes eyes = new Eyes("小王");
    private final SilentClicks silent = new SilentClicks(database, eyes, outage.dingTalk.workspace()::eventually);

    @BeforeEach
    void begin() {
        outage.dingTalk.workspace().follow(eyes::take);
    }

    @AfterEach
    void close() {
        outage.close();
        database.close();
    }

    /** The first ones mean nothing yet, the last one begins what lines are answers to. */
    @Test
    void lineIsAnswered() {
        for (var line : List.of("7", "继续", "取消", "帮助", "starrocks 列表", "我的申请", "杭州有哪些实例在运行？", "starrocks 创建")) {
            silent.areNone(line, number -> {
                aMinutePasses();
                return says(line);
            });
        }
    }

    @Test
    void answerToTheFirstQuestionIsAnswered() {
        areAnswered("第 1 步", List.of("1", "杭州", "没有这个地方"));
    }

    @Test
    void answerToALaterQuestionIsAnswered() {
        areAnswered("第 2 步", List.of("1", "development 跳过 postPaid", "上一步", "小结", "帮助", "取消", "跳过"));
    }

    private void areAnswered(String step, List<String> lines) {
        for (var line : lines) {
            silent.areNone(line, number -> {
                aMinutePasses();
                begins(step);
                return says(line);
            });
        }
    }

    private void begins(String step) {
        outage.asks("starrocks 创建", "第 1 步");
        if (step.equals("第 2 步")) {
            outage.asks("杭州", step);
        }
    }

    /** A conversation takes so many messages a minute. */
    private void aMinutePasses() {
        outage.clock.moves(Duration.ofMinutes(1));
    }

    private Runnable says(String line) {
        return () -> outage.wang.says(BOT, line);
    }
}
