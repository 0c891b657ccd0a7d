package io.chatops.starrocks.journeys;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.app.PlainSetup;
import io.chatops.starrocks.chat.Golden;
import io.chatops.starrocks.sandbox.dingtalk.CardOnScreen;
import io.chatops.starrocks.sandbox.dingtalk.SeenMessage;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same on DingTalk, where text and the variables of a card are what goes over the wire. */
class DingTalkPicturesStoryTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final List<String> VARIABLES = List.of(
            "title",
            "body",
            "body2",
            "body3",
            "footer",
            "form",
            "hasForm",
            "status",
            "primaryText",
            "secondaryText",
            "backText",
            "cancelText",
            "linkText");

    private final ArrayNode shown = MAPPER.createArrayNode();

    @Test
    void aCreationInWords() {
        try (var hall = DingTalkHall.open()) {
            asks(hall, "starrocks 创建 reports_dev", "第 1 步");
            asks(hall, "杭州", "第 2 步");
            hall.asks(hall.wang(), "开发测试 跳过 按量付费", "第 3 步");
            shown.removeAll();
            line("开发测试 跳过 按量付费");
            text(hall.last(hall.wang()));
            keeps("dingtalk-step");
            hall.asks(hall.wang(), "official", "第 4 步");
            hall.asks(hall.wang(), "推荐", "第 5 步");
            hall.asks(hall.wang(), "standard", "第 6 步");
            hall.asks(hall.wang(), "全部推荐", "StarRocks 版本");
            hall.asks(hall.wang(), "3.3", "实例名称");
            hall.asks(hall.wang(), "推荐", "admin 密码：未设置");
            new PasswordBrowser().saves(hall.link(hall.wang(), "填写密码"), Wish.PASSWORD);
            hall.awaits(
                    "the password",
                    () -> hall.wang().sees(BOT).stream().anyMatch(text -> text.contains("admin 密码：已设置")));
            hall.asks(hall.wang(), "提交", "第 7 步");
            hall.asks(hall.wang(), "推荐", "第 8 步");
            hall.asks(hall.wang(), "1", "交换机");
            hall.asks(hall.wang(), "vsw-cn-hangzhou-i", "安全组");
            hall.asks(hall.wang(), "1", "第 9 步");
            var card = hall.asks(hall.wang(), "提交", "请确认");
            shown.removeAll();
            text(hall.last(hall.wang()));
            var line = "确认 " + DingTalkHall.code(card);
            hall.asks(hall.wang(), line, "创建中");
            line(line);
            text(hall.last(hall.wang()));
            keeps("dingtalk-confirm");
        }
    }

    @Test
    void aStepOnACard() {
        try (var hall = DingTalkHall.withCards(PlainSetup.ANYBODY)) {
            hall.wang().says(BOT, "starrocks 创建");
            hall.awaits(
                    "the wizard",
                    () -> hall.wang().messages(BOT).stream()
                            .anyMatch(message -> message.kind().equals("card")));
            var walk = new CardWalk(hall::awaits, hall.wang())
                    .wishes("地域", "cn-hangzhou")
                    .wishes("用途", "development")
                    .wishes("付费方式", "postPaid")
                    .wishes("版本系列", "official")
                    .wishes("实例类型", "shared_data")
                    .wishes("计算规格", "standard");
            line("starrocks 创建");
            card(walk.until("第 6 步"));
            keeps("dingtalk-card");
        }
    }

    private void asks(DingTalkHall hall, String text, String answer) {
        hall.asks(hall.wang(), text, answer);
    }

    private void line(String text) {
        shown.addObject().put("kind", "line").put("who", "小王").put("text", text);
    }

    private void text(SeenMessage message) {
        var item = shown.addObject().put("kind", "text").put("text", message.text());
        message.buttons().forEach(item.putArray("buttons")::add);
    }

    private void card(CardOnScreen card) {
        ObjectNode variables = shown.addObject().put("kind", "card").putObject("variables");
        VARIABLES.forEach(name -> variables.put(name, card.variable(name)));
    }

    private void keeps(String name) {
        var screen = MAPPER.createObjectNode().put("chat", "dingtalk");
        screen.set("shown", shown);
        var even = Camera.even(screen.toPrettyString()).replaceAll("(?<=(创建|确认|修改|取消) )[A-Z0-9]{4}", "43BK");
        Golden.matches("pictures/" + name + ".json", even);
    }
}
