package io.chatops.starrocks.inquiries;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.cloud.ConfigChange;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.stage.Exchange;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What strangers can write into a cloud is shown to people who can press buttons. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileStoryTest {
    private final QueryRoom room = new QueryRoom();
    private String channel = "";

    @BeforeEach
    void nothing() {
        room.clear();
        channel = room.channel();
    }

    @AfterAll
    void leave() {
        room.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!channel> *urgent*",
                "<https://evil.example|press here>",
                "<@U0ALICE> _help_ ```",
                "```\n<!here>",
                "=HYPERLINK(\"https://evil.example\")",
                "safe\u202Eelif.exe\u0000\u0007\u001B[31m",
                ":bomb: &lt;!channel&gt; ~gone~"
            })
    void aNameActivatesNothing(String name) {
        room.has("cn-hangzhou", "c-evil", name);
        var list = room.asks(room.alice, channel, "/starrocks list", "cn-hangzhou: 1");
        assertThat(list.text()).contains("c-evil");
        room.asks(room.alice, channel, "/starrocks status c-evil", "/starrocks status c-evil");
        room.presses(room.alice, channel, "Compute groups", "Compute groups of");
        room.alice.presses(channel, "Show to channel");
        room.wang.awaitsMessage(channel, "Compute groups of", QueryRoom.PATIENCE);
        nothingActive();
    }

    @Test
    void aNameOfTenThousandCharactersBreaksNothing() {
        room.has("cn-hangzhou", "c-long", "长<&".repeat(3500));
        room.has("cn-hangzhou", "c-short", "orders_prod");
        var list = room.asks(room.alice, channel, "/starrocks list", "cn-hangzhou: 2");
        assertThat(list.text()).contains("c-long", "c-short", "…");
        room.asks(room.alice, channel, "/starrocks status c-long", "/starrocks status c-long");
        room.asks(room.alice, channel, "/starrocks status " + "x".repeat(3000), "neither the id nor the name");
        room.asks(room.alice, channel, "/starrocks status longer_than_any", "There is no instance");
        nothingActive();
    }

    @Test
    void aLineOfQuotesBreaksNothing() {
        room.asks(room.alice, channel, "/starrocks status " + "\"\"".repeat(1400), "is not clear");
        room.asks(room.wang, channel, "/starrocks list --name " + "'a'\"b\"".repeat(400), "无法理解“list”命令");
        nothingActive();
    }

    @Test
    void anErrorTextActivatesNothingAndKeepsItsSecrets() {
        room.cloud
                .faults()
                .always(
                        "DescribeInstances",
                        Fault.invalidParameter("<!channel> see <https://evil.example|docs> AccessKeySecret=Wh1sper9 "
                                + "*".repeat(5000)));
        var answer = room.asks(room.alice, channel, "/starrocks list", "refused a parameter");
        assertThat(answer.text()).contains("AccessKeySecret=******");
        nothingActive();
        assertThat(room.slack.ledger().containing(Exchange.Direction.FROM_BOT, "Wh1sper9"))
                .isEmpty();
    }

    @Test
    void aConfigurationValueActivatesNothing() {
        var instance = room.has("cn-hangzhou", "c-aaaa", "orders_prod");
        for (int i = 0; i < 12; i++) {
            instance.changed(new ConfigChange(
                    "h" + i,
                    "mem_limit",
                    "BE",
                    "<!channel>",
                    "<".repeat(10_000),
                    "`*_~<!here>\u202E",
                    true,
                    Instant.parse("2026-01-02T03:04:05Z")));
        }
        room.asks(room.alice, channel, "/starrocks history c-aaaa", "Configuration changes of orders_prod: 12");
        room.asks(room.alice, channel, "/starrocks configs c-aaaa --key mem_limit", "meaning");
        nothingActive();
    }

    @Test
    void anAnswerThatMakesNoSenseIsNoAnswer() {
        for (var body : List.of("[]", "{\"Success\":true,\"Data\":\"<!channel>\"}", "null", "{")) {
            room.cloud.faults().next("ListGateway", Fault.body(body), Fault.body(body));
        }
        room.has("cn-hangzhou", "c-aaaa", "orders_prod");
        room.asks(room.alice, channel, "/starrocks gateways c-aaaa", "/starrocks gateways c-aaaa");
        nothingActive();
    }

    /** Slack reads a command between angle brackets that are not escaped, in markup alone. */
    private void nothingActive() {
        var sent = room.slack.ledger().all().stream()
                .filter(exchange -> exchange.direction() == Exchange.Direction.FROM_BOT)
                .toList();
        assertThat(sent.stream().flatMap(Markup::of))
                .isNotEmpty()
                .allSatisfy(
                        markup -> assertThat(markup).doesNotContain("<!", "<http", "<@U0ALICE>", "\u202E", "\u001B"));
        assertThat(sent.stream().flatMap(Markup::plain))
                .allSatisfy(text -> assertThat(text).doesNotContain("\u202E", "\u001B", "\u0000"));
        assertThat(room.slack.ledger().mistakes()).isEmpty();
    }
}
