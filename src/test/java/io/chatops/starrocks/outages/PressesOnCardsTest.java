package io.chatops.starrocks.outages;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import io.chatops.starrocks.sandbox.dingtalk.CardOnScreen;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever somebody presses on a card of DingTalk, and at whichever statement the database goes away meanwhile: they see something. */
class PressesOnCardsTest {
    private final FailingDatabase database = new FailingDatabase();
    private final DingTalkOutage outage = new DingTalkOutage(database.settings(), true);
    private final Eyes eyes = new Eyes("小王");
    private final SilentClicks silent = new SilentClicks(database, eyes, outage.dingTalk.workspace()::eventually);
    private final CardPresses presses = new CardPresses(outage, eyes);

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
    @CsvSource({"第 1 步, 下一步", "第 2 步, ← 上一步", "第 2 步, 关闭（保留草稿）"})
    void buttonOfAFormIsAnswered(String step, String label) {
        silent.areNone(label, number -> {
            outage.clock.moves(Duration.ofMinutes(1));
            var card = begins(step);
            return () -> presses.presses(outage.wang, BOT, card, label);
        });
    }

    private CardOnScreen begins(String step) {
        var before = cards();
        outage.wang.says(BOT, "starrocks 创建");
        outage.awaits("a card", () -> cards() > before && shows("第 1 步"));
        var card = card().choose("地域", "cn-hangzhou");
        if (step.equals("第 1 步")) {
            return card;
        }
        card.presses("下一步");
        outage.awaits(step, () -> shows(step));
        return card();
    }

    private long cards() {
        return outage.wang.messages(BOT).stream()
                .filter(message -> message.kind().equals("card"))
                .count();
    }

    private boolean shows(String step) {
        var messages = outage.wang.messages(BOT);
        var last = messages.get(messages.size() - 1);
        return last.kind().equals("card") && last.text().contains(step);
    }

    private CardOnScreen card() {
        return outage.wang.card(BOT);
    }
}
