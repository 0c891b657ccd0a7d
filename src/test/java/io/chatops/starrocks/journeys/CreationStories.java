package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.slack.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the command to a running instance, for everything that can be ordered, wherever the bots run. */
abstract class CreationStories {
    static final String NAME = "reports_dev";

    /** Where they are played. */
    abstract RoomPlan plan();

    @ParameterizedTest(name = "{0}")
    @MethodSource("everythingOnSale")
    void whatIsChosenInTheModalsIsOrderedExactlyOnce(Kind kind) {
        try (var room = ChatRoom.open(plan())) {
            WizardWalk.inEnglish(room, room.alice(), kind.wish()).begins().posts();
            room.awaits(room.alice(), "please confirm");
            assertThat(room.orders()).isEmpty();

            room.alice().presses(room.channel(), "Create");
            room.awaits(room.bob(), NAME + ": creating");
            room.timePassesUntilSees(room.bob(), NAME + ": running");

            assertThat(room.orders()).hasSize(1);
            assertOrder(room.orders().get(0).body().orElseThrow(), kind);
            assertNetworkWasLookedUpBefore(room);
            assertThat(room.instances()).hasSize(1);
            assertThat(room.slack().ledger().mistakes()).isEmpty();
        }
    }

    @Test
    void thePasswordLeavesTheBotOnlyInTheOrder() {
        try (var room = ChatRoom.open(plan())) {
            var password = "Told#to-nobody-1";
            var wish = Wish.small(NAME).with("AdminPassword", password);
            WizardWalk.inEnglish(room, room.alice(), wish).begins().posts();
            room.awaits(room.alice(), "please confirm");
            room.alice().presses(room.channel(), "Create");
            room.timePassesUntilSees(room.alice(), NAME + ": running");

            var slack = room.slack().ledger();
            assertThat(slack.containing(Exchange.Direction.FROM_BOT, password)).isEmpty();
            assertThat(slack.containing(Exchange.Direction.TO_BOT, password))
                    .extracting(Exchange::name)
                    .containsExactly("view_submission");
            assertThat(slack.all())
                    .noneMatch(exchange -> exchange.responseBody().contains(password));
            assertThat(room.orders()
                            .get(0)
                            .body()
                            .orElseThrow()
                            .path("AdminPassword")
                            .asText())
                    .isEqualTo(password);
        }
    }

    @Test
    void allOfItCanBeDoneInChinese() {
        try (var room = ChatRoom.open(plan())) {
            var walk = WizardWalk.inChinese(
                    room,
                    room.wang(),
                    Wish.small("报表_dev").with("PayType", "prePaid").with("PricingCycle", "Year"));
            assertThat(walk.begins().page(StepId.REGION).text()).contains("第 1 步，共 9 步 · 地域", "请选择离数据和应用最近的地域");
            assertThat(walk.reaches(StepId.PURPOSE).labels()).contains("用途", "付费方式");
            assertThat(walk.fills(StepId.PURPOSE).text()).contains("推荐按量付费", "包年包月会在您确认配置后立即下单并扣款");
            assertThat(walk.reaches(StepId.ARCHITECTURE).text()).contains("存算一体（FE + BE）", "存算分离（FE + CN）（推荐）");
            assertThat(walk.reaches(StepId.SIZE).labels())
                    .contains("单个 CN 节点的 CU", "CN 节点数", "单个 FE 节点的 CU", "FE 节点数", "单盘容量（GB）");
            assertThat(walk.reaches(StepId.NETWORK).labels()).containsExactly("专有网络 VPC", "交换机", "安全组");
            var summary = walk.reaches(StepId.SUMMARY);
            assertThat(summary.buttons()).contains("← 上一步", "关闭（保留草稿）", "发送到频道");
            summary.submits();

            var asked = room.awaits(room.wang(), "StarRocks 实例 报表_dev：请确认");
            assertThat(asked.buttons()).containsExactly("创建", "修改", "取消");
            assertThat(asked.text()).contains("目前尚未创建任何资源", "申请人", "包年包月 1 年，到期不自动续费", "华东1（杭州）");
            room.wang().presses(room.channel(), "创建");
            room.awaits(room.wang(), "报表_dev：创建中");
            var running = room.timePassesUntilSees(room.wang(), "报表_dev：运行中");
            assertThat(running.text()).contains("实例已运行", "连接地址", "查询端口 9030");
            assertThat(room.awaits(room.wang(), "您的 StarRocks 实例 报表_dev 已运行").text())
                    .contains("@wang");
            assertThat(room.orders()
                            .get(0)
                            .body()
                            .orElseThrow()
                            .path("InstanceName")
                            .asText())
                    .isEqualTo("报表_dev");
        }
    }

    @Test
    void specsWithLocalDisksAreOfferedToSharedNothingOnly() {
        try (var room = ChatRoom.open(plan())) {
            var shared =
                    WizardWalk.inEnglish(room, room.alice(), Wish.small(NAME)).begins();
            assertThat(shared.reaches(StepId.SPEC).options("Compute spec"))
                    .containsExactly("Standard (recommended)", "Memory enhanced", "Network enhanced");
            assertThat(room.alice().modal().text()).contains("belong to shared-nothing only");

            var nothing =
                    WizardWalk.inEnglish(room, room.bob(), Wish.small(NAME).with("RunMode", "shared_nothing"));
            assertThat(nothing.begins().reaches(StepId.SPEC).options("Compute spec"))
                    .contains("High-performance storage (local SSD)", "Large-scale storage (local HDD)")
                    .hasSize(5);
        }
    }

    @Test
    void theTrialHasTheStandardSpecOnly() {
        try (var room = ChatRoom.open(plan())) {
            var wish = Wish.small(NAME).with("PackageType", "trial").with("RunMode", "shared_nothing");
            var walk = WizardWalk.inEnglish(room, room.alice(), wish).begins();
            assertThat(walk.reaches(StepId.SPEC).options("Compute spec")).containsExactly("Standard (recommended)");
            assertThat(walk.reaches(StepId.SIZE).text()).contains("the trial has 1 node of 4 CU");
        }
    }

    private static void assertOrder(JsonNode order, Kind kind) {
        assertThat(order.path("ClientToken").asText()).hasSize(36);
        assertThat(order.path("ZoneId").asText()).isEqualTo("cn-hangzhou-i");
        assertThat(order.path("VSwitchId").asText()).isEqualTo("vsw-cn-hangzhou-i");
        assertThat(order.path("VSwitches").toString())
                .isEqualTo("[{\"VswId\":\"vsw-cn-hangzhou-i\",\"ZoneId\":\"cn-hangzhou-i\",\"Primary\":true}]");
        assertThat(order.path("OssAccessingRoleName").asText()).isEqualTo(StandardWorld.OSS_ROLE);
        assertThat(order.path("RunMode").asText()).isEqualTo(kind.mode());
        assertThat(order.path("PackageType").asText()).isEqualTo(kind.series());
        assertThat(order.path("PayType").asText()).isEqualTo(kind.payment().type());
        assertThat(order.path("PricingCycle").asText()).isEqualTo(kind.payment().cycle());
        assertThat(order.path("Duration").asInt()).isEqualTo(kind.payment().duration());
        assertThat(order.path("AutoRenew").asBoolean()).isEqualTo(kind.payment().renews());
        var frontends = order.path("FrontendNodeGroups");
        assertThat(frontends).hasSize(1);
        assertThat(frontends.path(0).path("specType").asText()).isEqualTo("standard");
        assertThat(frontends.path(0).path("cu").asInt()).isEqualTo(kind.trial() ? 4 : 8);
        assertThat(frontends.path(0).path("residentNodeNumber").asInt()).isEqualTo(kind.trial() ? 1 : 3);
        var backends = order.path("BackendNodeGroups");
        assertThat(backends).hasSize(1);
        assertThat(backends.path(0).path("specType").asText()).isEqualTo(kind.spec());
        assertThat(backends.path(0).path("cu").asInt()).isEqualTo(8);
        assertThat(backends.path(0).path("residentNodeNumber").asInt()).isEqualTo(4);
    }

    private static void assertNetworkWasLookedUpBefore(ChatRoom room) {
        var ledger = room.cloud().ledger();
        int ordered = room.orders().get(0).number();
        for (var action : List.of("DescribeVpcs", "DescribeVSwitches")) {
            assertThat(ledger.of(action))
                    .isNotEmpty()
                    .allSatisfy(look -> assertThat(look.number()).isLessThan(ordered))
                    .allSatisfy(look -> assertThat(ledger.outcome(look)).isEqualTo("200"));
        }
    }

    static Stream<Kind> everythingOnSale() {
        var payments = List.of(
                new Payment("postPaid", "", 0, false),
                new Payment("prePaid", "Month", 9, false),
                new Payment("prePaid", "Year", 3, true));
        var kinds = new ArrayList<Kind>();
        for (var payment : payments) {
            for (var mode : List.of("shared_nothing", "shared_data")) {
                kinds.add(new Kind(mode, "trial", "standard", payment));
                for (var spec : List.of("standard", "ramEnhanced", "networkEnhanced")) {
                    kinds.add(new Kind(mode, "official", spec, payment));
                }
            }
            kinds.add(new Kind("shared_nothing", "official", "localSSD", payment));
            kinds.add(new Kind("shared_nothing", "official", "bigData", payment));
        }
        return kinds.stream();
    }

    /** How it is paid; the cycle is empty for what is billed by the hour. */
    record Payment(String type, String cycle, int duration, boolean renews) {}

    /** One way to combine what is on sale. */
    record Kind(String mode, String series, String spec, Payment payment) {
        boolean trial() {
            return series.equals("trial");
        }

        Wish wish() {
            var wish = Wish.small(NAME)
                    .with("RunMode", mode)
                    .with("PackageType", series)
                    .with("SpecType", spec)
                    .with("ResidentNodeNumber", "4")
                    .with("PayType", payment.type());
            if (payment.cycle().isEmpty()) {
                return wish;
            }
            var bought = wish.with("PricingCycle", payment.cycle()).with("Duration", "" + payment.duration());
            return payment.renews() ? bought.with("AutoRenew", "true") : bought;
        }

        @Override
        public String toString() {
            return String.join(" ", mode, series, spec, payment.type(), payment.cycle());
        }
    }
}
