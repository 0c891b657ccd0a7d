package io.chatops.starrocks.app;

import static io.chatops.starrocks.app.DemoRoom.PATIENCE;
import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;

import io.chatops.starrocks.chat.dingtalk.DingTalkSettings;
import io.chatops.starrocks.sandbox.dingtalk.Person;
import io.chatops.starrocks.sandbox.dingtalk.Settings;
import io.chatops.starrocks.sandbox.dingtalk.SimulatedDingTalk;
import io.chatops.starrocks.sandbox.dingtalk.Workspace;
import io.chatops.starrocks.sandbox.stage.PasswordBrowser;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A creation in a private chat of DingTalk, in Chinese, by typing alone; the password is entered on its one-time page. */
final class DingTalkDemo {
    private static final Settings APP = Settings.standard().withoutRateLimits().withAcknowledgement(PATIENCE);
    private static final URI PUBLIC_URL = URI.create("https://bot.example.com");
    private static final Pattern CODE = Pattern.compile("“\\S+ ([A-Z0-9]{4})”");
    /** How long somebody thinks before they answer; the bot keeps to twenty messages a minute. */
    private static final Duration THOUGHT = Duration.ofSeconds(5);

    private final DemoRoom room;

    DingTalkDemo(DemoRoom room) {
        this.room = room;
    }

    /** True when the instance ran at its end. */
    boolean play() {
        try (var dingTalk = SimulatedDingTalk.start(room.clock(), APP, new Random());
                var bot = room.starts(
                        WebSettings.loopback().reachedAt(PUBLIC_URL), Optional.empty(), Optional.of(app(dingTalk)))) {
            var workspace = dingTalk.workspace();
            workspace.follow(room::tell);
            var wang = workspace.person("小王");
            var li = workspace.person("老李");
            awaits(workspace, bot, "the stream", () -> dingTalk.gateway().links() == 1);
            var talk = new Talk(workspace, bot);
            wizard(talk, wang);
            confirms(talk, wang, li);
            var moment = Duration.ofSeconds(1);
            return room.untilItRuns(bot, () -> workspace.eventually(() -> sees(wang, 0, "运行中"), moment));
        }
    }

    private static DingTalkSettings app(SimulatedDingTalk dingTalk) {
        return DingTalkSettings.of(APP.clientId(), Secret.of(APP.clientSecret()), APP.corpId())
                .at(URI.create(dingTalk.apiUrl()));
    }

    private static void wizard(Talk talk, Person wang) {
        talk.asks(wang, "starrocks 创建 reports_dev", "第 1 步");
        talk.asks(wang, "杭州", "第 2 步");
        talk.asks(wang, "开发测试 跳过 按量付费", "第 3 步");
        talk.asks(wang, "official", "第 4 步");
        talk.asks(wang, "推荐", "第 5 步");
        talk.asks(wang, "standard", "第 6 步");
        talk.asks(wang, "全部推荐", "StarRocks 版本");
        talk.asks(wang, "3.3", "实例名称");
        talk.asks(wang, "推荐", "admin 密码：未设置");
        talk.setsPassword(wang);
        talk.asks(wang, "提交", "第 7 步");
        talk.asks(wang, "推荐", "第 8 步");
        talk.asks(wang, "1", "交换机");
        talk.asks(wang, "vsw-cn-hangzhou-i", "安全组");
        talk.asks(wang, "1", "第 9 步");
    }

    private static void confirms(Talk talk, Person wang, Person li) {
        var found = CODE.matcher(talk.asks(wang, "提交", "请确认"));
        if (!found.find()) {
            throw new IllegalStateException("the card has no code");
        }
        talk.asks(li, "确认 " + found.group(1), "属于其他人");
        talk.asks(wang, "确认 " + found.group(1), "创建中");
    }

    /** Says something to the bot and waits for what it answers. */
    private final class Talk {
        private final Workspace workspace;
        private final Application bot;

        Talk(Workspace workspace, Application bot) {
            this.workspace = workspace;
            this.bot = bot;
        }

        String asks(Person person, String text, String answer) {
            int before = person.sees(BOT).size();
            room.skip(THOUGHT);
            person.says(BOT, text);
            return answered(person, before, answer);
        }

        void setsPassword(Person person) {
            int before = person.sees(BOT).size();
            var browser = new PasswordBrowser(link -> URI.create("http://127.0.0.1:" + bot.port() + link.getRawPath()));
            room.say(person.name() + " 在浏览器打开 " + PUBLIC_URL + "/secret/…，输入密码 ************，保存");
            browser.saves(person.link(BOT, "填写密码"), DemoRoom.password());
            answered(person, before, "admin 密码：已设置");
        }

        private String answered(Person person, int before, String answer) {
            awaits(workspace, bot, answer, () -> sees(person, before, answer));
            return person.sees(BOT).stream()
                    .skip(before)
                    .filter(text -> text.contains(answer))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static boolean sees(Person person, int before, String words) {
        return person.sees(BOT).stream().skip(before).anyMatch(text -> text.contains(words));
    }

    private static void awaits(Workspace workspace, Application bot, String what, BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!workspace.eventually(condition, Duration.ofMillis(300))) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + " did not come");
            }
            bot.tick();
        }
    }
}
