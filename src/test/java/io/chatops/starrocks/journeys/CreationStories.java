package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.operation.Status;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From the command to a running instance, for everything that can be ordered, on whichever platform and wherever the bots run. */
abstract class CreationStories {
    static final String NAME = "reports_dev";

    /** Where they are played. */
    abstract Stage stage();

    @ParameterizedTest(name = "{0}")
    @MethodSource("everythingOnSale")
    void whatIsChosenIsOrderedExactlyOnce(Kind kind) {
        try (var scene = scene()) {
            scene.alice().begins(kind.wish()).posts();
            scene.alice().card(NAME, Status.AWAITING_CONFIRMATION);
            assertThat(scene.orders()).isEmpty();

            scene.alice().presses("card.create");
            scene.bob().card(NAME, Status.SUBMITTED);
            scene.timePassesUntil(scene.bob(), NAME, Status.RUNNING);

            assertOrder(scene.order(), kind);
            assertNetworkWasLookedUpBefore(scene);
            assertThat(scene.instances()).hasSize(1);
            assertThat(scene.mistakes()).isEmpty();
        }
    }

    @Test
    void thePasswordLeavesTheBotOnlyInTheOrder() {
        try (var scene = scene()) {
            var password = "Told#to-nobody-1";
            scene.alice()
                    .begins(Wish.small(NAME).with("AdminPassword", password))
                    .posts();
            scene.alice().card(NAME, Status.AWAITING_CONFIRMATION, "******");
            scene.alice().presses("card.create");
            scene.timePassesUntil(scene.alice(), NAME, Status.RUNNING);

            assertThat(scene.chatCarried(password)).isFalse();
            assertThat(scene.order().path("AdminPassword").asText()).isEqualTo(password);
        }
    }

    @Test
    void theCardSaysWhatWillBeOrderedAndWhatHasBecomeOfIt() {
        try (var scene = scene()) {
            scene.alice().begins(Wish.small(NAME)).posts();
            var asked = scene.bob().card(NAME, Status.AWAITING_CONFIRMATION);
            asked.offersOnly("card.create", "card.edit", "card.cancel");
            assertThat(asked.alone()).isFalse();
            assertThat(asked.text())
                    .contains("Nothing has been created yet", "China (Hangzhou)", "Pay-as-you-go", "******")
                    .contains("vpc-cn-hangzhou-main · vsw-cn-hangzhou-i · cn-hangzhou-i")
                    .contains("Price", "Stock in the zone", "Digest");
            asked.namesAll(scene.alice());

            asked = scene.alice().card(NAME, Status.AWAITING_CONFIRMATION);
            asked.presses("card.create");
            var running = scene.timePassesUntil(scene.bob(), NAME, Status.RUNNING);
            running.offersOnly();
            var id = scene.instances().get(0).id();
            assertThat(running.text())
                    .contains(id, "fe-" + id + "-internal.starrocks.aliyuncs.com", "-P 9030 -u admin")
                    .doesNotContain(Wish.PASSWORD);
            scene.alice().isCalled("card.call.RUNNING", NAME, Status.RUNNING);
        }
    }

    @Test
    void allOfItCanBeReadAndDoneInChinese() {
        try (var scene = scene()) {
            var walk = scene.wang()
                    .begins(Wish.small("报表_dev").with("PayType", "prePaid").with("PricingCycle", "Year"))
                    .slowly();
            assertThat(walk.page()).contains("第 1 步，共 9 步 · 地域", "请选择离数据和应用最近的地域");
            assertThat(walk.reaches(StepId.SUMMARY).read())
                    .contains("用途", "付费方式", "推荐按量付费", "包年包月会在您确认配置后立即下单并扣款")
                    .contains("单个 CN 节点的 CU", "CN 节点数", "单个 FE 节点的 CU", "FE 节点数", "单盘容量（GB）")
                    .contains("专有网络 VPC", "交换机", "安全组");
            walk.posts();

            var asked = scene.wang().card("报表_dev", Status.AWAITING_CONFIRMATION);
            asked.offersOnly("card.create", "card.edit", "card.cancel");
            assertThat(asked.text())
                    .contains("StarRocks 实例 报表_dev：请确认", "目前尚未创建任何资源", "申请人")
                    .contains("包年包月 1 年，到期不自动续费", "华东1（杭州）");
            scene.wang().presses("card.create");
            assertThat(scene.wang().card("报表_dev", Status.SUBMITTED).text()).contains("报表_dev：创建中");
            var running = scene.timePassesUntil(scene.wang(), "报表_dev", Status.RUNNING);
            assertThat(running.text()).contains("报表_dev：运行中", "实例已创建，运行中", "连接地址", "查询端口 9030");
            scene.wang().isCalled("card.call.RUNNING", "报表_dev", Status.RUNNING);
            assertThat(scene.order().path("InstanceName").asText()).isEqualTo("报表_dev");
        }
    }

    @Test
    void specsWithLocalDisksAreOfferedToSharedNothingOnly() {
        try (var scene = scene()) {
            var shared = scene.alice().begins(Wish.small(NAME)).reaches(StepId.SPEC);
            assertThat(shared.choices("SpecType"))
                    .containsExactly("Standard (recommended)", "Memory enhanced", "Network enhanced");
            assertThat(shared.page()).contains("belong to shared-nothing only");

            var nothing = scene.bob().begins(Wish.small(NAME).with("RunMode", "shared_nothing"));
            assertThat(nothing.reaches(StepId.SPEC).choices("SpecType"))
                    .contains("High-performance storage (local SSD)", "Large-scale storage (local HDD)")
                    .hasSize(5);
        }
    }

    @Test
    void theTrialHasTheStandardSpecOnly() {
        try (var scene = scene()) {
            var wish = Wish.small(NAME).with("PackageType", "trial").with("RunMode", "shared_nothing");
            var walk = scene.alice().begins(wish);
            assertThat(walk.reaches(StepId.SPEC).choices("SpecType")).containsExactly("Standard (recommended)");
            assertThat(walk.reaches(StepId.SIZE).page()).contains("the trial has 1 node of 4 CU");
        }
    }

    private Scene scene() {
        return stage().open(Plot.usual());
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

    private static void assertNetworkWasLookedUpBefore(Scene scene) {
        var ledger = scene.cloud().ledger();
        int ordered = scene.orders().get(0).number();
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
