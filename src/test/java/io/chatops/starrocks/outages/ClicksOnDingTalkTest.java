package io.chatops.starrocks.outages;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(strings = {"starrocks 创建", "帮助", "starrocks 列表", "我的申请", "杭州有哪些实例在运行？", "7", "继续", "取消"})
    void lineIsAnswered(String line) {
        silent.areNone(line, number -> {
            aMinutePasses();
            return says(line);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "第 1 步, 1",
        "第 1 步, 杭州",
        "第 1 步, 没有这个地方",
        "第 2 步, 1",
        "第 2 步, development 跳过 postPaid",
        "第 2 步, 上一步",
        "第 2 步, 小结",
        "第 2 步, 帮助",
        "第 2 步, 取消",
        "第 2 步, 跳过"
    })
    void answerToAQuestionIsAnswered(String step, String line) {
        silent.areNone(line, number -> {
            aMinutePasses();
            begins(step);
            return says(line);
        });
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
