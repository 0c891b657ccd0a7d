package io.chatops.starrocks.outages;

import static io.chatops.starrocks.sandbox.dingtalk.Person.BOT;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.dingtalk.DingTalkSettings.Mode;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Known secrets run through whole stories on DingTalk; afterwards everything that left the process is searched for them. */
class DingTalkCanaryTest {
    private static final String WEAK_PASSWORD = "weakcanarypass";
    private static final String PASSWORD = "Can@ry#%^*_+-.7";
    private static final String LATER_PASSWORD = "L@ter#Canary%9+";
    private static final String TYPED_PASSWORD = "Typed!Canary*By-Mist4ke";
    private static final String NAMED_PASSWORD = "plainwordcanary";
    /** These calls are there for the app's secret. */
    private static final Set<String> FOR_THE_SECRET =
            Set.of("/v1.0/oauth2/accessToken", "/v1.0/gateway/connections/open");

    private static final Pattern TICKET = Pattern.compile("/secret/([A-Za-z0-9_-]+)");
    private static final Pattern WEBHOOK = Pattern.compile("sendBySession\\?session=[A-Za-z0-9]+");

    @TempDir
    private Path directory;

    private DingTalkOutage outage;
    private Captured log;

    @BeforeEach
    void begin() {
        log = Captured.begin();
        outage = new DingTalkOutage(directory, TemporaryKeys.world(), TemporaryKeys.keys(), Mode.STREAM);
    }

    @AfterEach
    void close() {
        outage.close();
        log.close();
    }

    @Test
    void storyThatGoesWellLeavesNoSecretAnywhere() throws Exception {
        outage.walksToThePassword("hush");
        assertThat(outage.entersPassword(WEAK_PASSWORD)).doesNotContain(WEAK_PASSWORD);
        outage.setsPassword(PASSWORD);
        int before = outage.seen();
        outage.asks("确认 " + outage.walksOnToTheCard(), "创建中");
        outage.passesUntil(before, "运行中");

        isOrderedWith(PASSWORD);
        nothingLeaked();
    }

    @Test
    void passwordsTypedIntoTheChatAreNeitherRepeatedNorKept() throws Exception {
        outage.asks("创建 StarRocks 实例，密码是 " + NAMED_PASSWORD, "请立即撤回或删除");
        outage.asks("AdminPassword=" + TYPED_PASSWORD, "请立即撤回或删除");
        outage.walksToThePassword("hush");
        outage.asks(TYPED_PASSWORD, "请立即撤回或删除");
        outage.asks(NAMED_PASSWORD, "请立即撤回或删除");
        outage.asks("提交", "请先设置 admin 密码");

        assertThat(outage.creates()).isEmpty();
        nothingLeaked();
    }

    @Test
    void refusedOrderLeavesNoSecretAnywhere() throws Exception {
        outage.cloud
                .faults()
                .next(
                        Outage.CREATE,
                        Fault.invalidParameter(
                                "AdminPassword " + PASSWORD + " is too weak for key " + TemporaryKeys.KEY_SECRET));
        outage.walksToThePassword("hush");
        outage.setsPassword(PASSWORD);
        var refused = outage.asks("确认 " + outage.walksOnToTheCard(), "is too weak");

        assertThat(refused).contains("AdminPassword");
        nothingLeaked();
    }

    @Test
    void passwordsBeforeAndAfterARestartLeaveNoTrace() throws Exception {
        outage.walksToThePassword("hush");
        outage.setsPassword(PASSWORD);
        var code = outage.walksOnToTheCard();
        outage.stops();
        outage.starts();
        int before = outage.seen();
        outage.wang.says(BOT, "确认 " + code);
        outage.passesUntil(before, "需要密码");
        var wanted = outage.awaitsAfter(before, "“输入密码 ");
        // the first link comes by itself, another one for the code
        outage.awaitsAfter(before, "填写 hush 的 admin 密码");
        outage.asks("输入密码 " + DingTalkOutage.code(wanted), "填写 hush 的 admin 密码");
        before = outage.seen();
        assertThat(outage.entersPassword(LATER_PASSWORD)).doesNotContain(LATER_PASSWORD);
        outage.passesUntil(before, "运行中");

        isOrderedWith(LATER_PASSWORD);
        nothingLeaked();
    }

    private void isOrderedWith(String password) {
        assertThat(outage.creates())
                .singleElement()
                .satisfies(order -> assertThat(
                                order.body().orElseThrow().path("AdminPassword").asText())
                        .isEqualTo(password));
    }

    private void nothingLeaked() throws Exception {
        var rows = String.join("\n", Traces.rows(outage.database));
        var metrics = outage.get("/metrics");
        outage.stops();
        var kept = Map.of(
                "the log",
                log.text(),
                "the log as JSON",
                log.json(),
                "the metrics",
                metrics,
                "the database's file",
                Traces.files(directory, "journal"),
                "the database's rows",
                rows,
                "what the cloud received",
                Traces.toCloud(outage.cloud));
        assertThat(kept.values()).noneMatch(String::isBlank);
        var toDingTalk = toDingTalk(true);
        assertThat(toDingTalk).contains("第 1 步");
        Canary.all(
                        TemporaryKeys.KEY_SECRET,
                        TemporaryKeys.STS_TOKEN,
                        WEAK_PASSWORD,
                        PASSWORD,
                        LATER_PASSWORD,
                        TYPED_PASSWORD,
                        NAMED_PASSWORD)
                .forEach(canary -> {
                    kept.forEach(canary::isNotIn);
                    canary.isNotIn("what DingTalk received", toDingTalk(true));
                });
        Canary.all(DingTalkOutage.CLIENT_SECRET).forEach(canary -> {
            kept.forEach(canary::isNotIn);
            canary.isNotIn("what DingTalk received", toDingTalk(false));
        });
        // links and addresses that open something are bearers themselves
        Stream.concat(found(TICKET, toDingTalk), found(WEBHOOK, fromDingTalk()))
                .forEach(bearer -> kept.forEach((where, text) ->
                        assertThat(text.contains(bearer)).as(where).isFalse()));
        assertThat(found(WEBHOOK, fromDingTalk())).isNotEmpty();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replace("/secret/", ""))
                .distinct();
    }

    /** The bot's requests, and its answers to what came; what came holds what people typed. */
    private String toDingTalk(boolean openings) {
        return outage.dingTalk.ledger().all().stream()
                .filter(exchange -> openings || !FOR_THE_SECRET.contains(exchange.name()))
                .map(exchange -> exchange.direction() == Exchange.Direction.FROM_BOT
                        ? exchange.requestBody()
                        : exchange.responseBody())
                .collect(Collectors.joining("\n"));
    }

    private String fromDingTalk() {
        return outage.dingTalk.ledger().all().stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.TO_BOT)
                .map(Exchange::requestBody)
                .collect(Collectors.joining("\n"));
    }
}
