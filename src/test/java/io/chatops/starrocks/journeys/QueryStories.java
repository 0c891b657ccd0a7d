package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.inquiries.Warehouses;
import io.chatops.starrocks.sandbox.cloud.ConfigChange;
import io.chatops.starrocks.sandbox.cloud.SimulatedInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions about the instances that there are, by command, by words and by what is offered under an answer. */
abstract class QueryStories {
    private static final Pattern NAME = Pattern.compile("orders_\\d{3}");
    private static final Instant THEN = Instant.parse("2026-02-03T04:05:06Z");

    private Scene scene;
    private Somebody alice;
    private Somebody wang;

    /** Where they are played. */
    abstract Stage stage();

    final Scene scene() {
        return scene;
    }

    @BeforeEach
    void open() {
        scene = stage().open(Plot.usual());
        alice = scene.alice();
        wang = scene.wang();
    }

    @AfterEach
    void close() {
        assertThat(scene.mistakes()).isEmpty();
        scene.close();
    }

    @Test
    void whereThereIsNoneThatIsSaid() {
        alice.commands("list --region cn-shanghai");
        var answer = alice.isTold("query.list.title", 0, "China (Shanghai) · cn-shanghai");
        assertThat(answer.text()).contains(alice.words().text("query.list.empty"));
        wang.commands("列表 --region 上海");
        assertThat(wang.awaits("query.list.title", 0, "华东2（上海） · cn-shanghai").text())
                .contains(wang.words().text("query.list.empty"));
    }

    @Test
    void manyAreReadPageByPageAlone() {
        many();
        alice.commands("list");
        var first = alice.isTold("query.page", 1, 14, 1, 10, 137);
        assertThat(first.text()).contains("Instances in China (Hangzhou) · cn-hangzhou: 137", "as of ");
        assertThat(names(first)).hasSize(10).startsWith("orders_001").endsWith("orders_010");
        assertThat(first.buttons()).hasSize(3);
        assertThat(first.offers("query.step.next")).isTrue();
        assertThat(first.offers("query.step.file", 137)).isTrue();
        assertThat(first.offers("query.step.show")).isTrue();
        assertThat(scene.bob().seesWords("orders_001")).isFalse();

        alice.presses("query.step.next");
        var second = alice.isTold("query.page", 2, 14, 11, 20, 137);
        assertThat(names(second)).hasSize(10).startsWith("orders_011");
        assertThat(second.text()).contains("starrocks list --region cn-hangzhou --page 2");
        assertThat(second.offers("query.step.previous")).isTrue();
        second.presses("query.step.next");
        alice.isTold("query.page", 3, 14, 21, 30, 137);

        alice.commands("list --page 99");
        var last = alice.isTold("query.page", 14, 14, 131, 137, 137);
        assertThat(names(last)).hasSize(7).endsWith("orders_137");
        assertThat(last.offers("query.step.next")).isFalse();
        last.presses("query.step.previous");
        alice.isTold("query.page", 13, 14, 121, 130, 137);
    }

    @Test
    void theyAreReadInChineseToo() {
        many();
        wang.commands("列表 --region 杭州");
        var first = wang.isTold("query.page", 1, 14, 1, 10, 137);
        assertThat(first.text()).contains("华东1（杭州） · cn-hangzhou 共有 137 个实例", "运行中", "存算分离", "存算一体", "查询时间");
        first.presses("query.step.next");
        wang.isTold("query.page", 2, 14, 11, 20, 137);
    }

    @Test
    void aPartOfANameAndAStatusFilterOverAllPages() {
        many();
        alice.commands("list --name ERS_13");
        var named = alice.awaitsWords("list --region cn-hangzhou --name ERS_13");
        assertThat(named.text()).contains("Instances in China (Hangzhou) · cn-hangzhou: 8");
        assertThat(names(named)).hasSize(8).startsWith("orders_130").endsWith("orders_137");

        scene.instances().get(4).become("restarting");
        alice.commands("list --status restarting");
        assertThat(names(alice.awaitsWords("--status restarting"))).containsExactly("orders_005");
        wang.commands("list --status 重启中");
        assertThat(names(wang.awaitsWords("--status restarting"))).containsExactly("orders_005");
        alice.commands("list --status deleting");
        assertThat(alice.awaitsWords("--status deleting").text())
                .contains(alice.words().text("query.list.nothing"));
    }

    @Test
    void allRegionsAreAskedAtOnce() {
        running("cn-beijing", "c-2", "orders_bj");
        running("eu-central-1", "c-3", "orders_de");
        alice.commands("list --region all");
        var all = alice.isTold("query.list.title.all", 2, 13, 13);
        assertThat(all.text()).contains("orders_bj", "orders_de", "eu-central-1", "starrocks list --region all");

        alice.commands("status orders_de --region all");
        assertThat(alice.awaits("query.status.title", "orders_de", "running").text())
                .contains("Germany (Frankfurt)", "starrocks status c-3 --region eu-central-1");
    }

    @Test
    void anInstanceLeadsOnToEverythingElse() {
        orders();
        alice.commands("status orders_prod");
        var card = alice.isTold("query.status.title", "orders_prod", "running");
        assertThat(card.text())
                .contains("shared-data", "standard", "pay-as-you-go", "team=orders", "2026-01-02 11:04")
                .contains("cn-hangzhou-h", "starrocks status c-aaaa --region cn-hangzhou");
        card.offersOnly(
                "query.step.nodes",
                "query.step.versions",
                "query.step.configs",
                "query.step.gateways",
                "query.step.history",
                "query.step.refresh",
                "query.step.show");

        card.presses("query.step.nodes");
        var nodes = alice.isTold("query.nodes.title", 2, "orders_prod");
        assertThat(nodes.text())
                .contains("default_warehouse", "ramEnhanced", "2 x 500 GB pl2", "HTTP port 8030")
                .contains(
                        "fe-c-aaaa-internal.starrocks.aliyuncs.com",
                        alice.words().text("query.credentials"));
        nodes.presses("query.step.status");
        alice.awaits("query.status.title", "orders_prod", "running").presses("query.step.versions");
        assertThat(alice.isTold("query.versions.title", "orders_prod").text())
                .contains("3.3.12-1.80-1.6.6", "minor versions", "major versions", "3.4");
        alice.presses("query.step.status");
        alice.awaits("query.status.title", "orders_prod", "running").presses("query.step.gateways");
        assertThat(alice.isTold("query.gateways.title", 1, "orders_prod").text())
                .contains("9030", alice.words().text("query.credentials"));
    }

    @Test
    void eachQuestionHasACommandOfItsOwn() {
        orders();
        alice.commands("show orders_prod");
        alice.isTold("query.status.title", "orders_prod", "running");
        alice.commands("nodes c-aaaa");
        alice.isTold("query.nodes.title", 2, "orders_prod");
        alice.commands("versions orders_prod");
        alice.isTold("query.versions.title", "orders_prod");
        alice.commands("gateways orders_prod");
        alice.isTold("query.gateways.title", 1, "orders_prod");
        alice.commands("history orders_prod");
        assertThat(alice.isTold("query.history.title", 0, "orders_prod").text())
                .contains(alice.words().text("query.history.none"));
        alice.commands("configs orders_prod");
        alice.isTold("query.configs.title", 12, "orders_prod");
    }

    @Test
    void whoReadsChineseIsAnsweredInChinese() {
        orders();
        wang.commands("状态 orders_prod");
        var card = wang.isTold("query.status.title", "orders_prod", "运行中");
        assertThat(card.text()).contains("存算分离", "标准版", "按量付费", "实例 ID", "创建时间");
        card.presses("query.step.nodes");
        assertThat(wang.isTold("query.nodes.title", 2, "orders_prod").text()).contains("内网地址", "安全渠道");
        wang.commands("配置 orders_prod --key mem_limit");
        assertThat(wang.isTold("query.configs.title", 1, "orders_prod").text()).contains("BE 进程内存上限", "90%");
    }

    @Test
    void aStatusThatIsNotKnownIsShownAsItIsAndAFailedOneSaysWhatToCheck() {
        var orders = orders();
        orders.become("gateway_updating");
        alice.commands("status orders_prod");
        assertThat(alice.awaits("query.status.title", "orders_prod", "gateway_updating")
                        .text())
                .contains(alice.words().text("query.status.unknown", "gateway_updating"));
        alice.commands("nodes orders_prod");
        assertThat(alice.awaits("query.nodes.title", 2, "orders_prod").text())
                .contains("GATEWAY_UPDATING", alice.words().text("query.nodes.no_address"));

        orders.become("creating_failed");
        wang.commands("status orders_prod");
        assertThat(wang.awaits("query.status.title", "orders_prod", "创建失败").text())
                .contains(wang.words().text("query.status.check"));
    }

    @Test
    void itsConfigurationIsPagedAndFiltered() {
        orders();
        alice.commands("configs orders_prod");
        var first = alice.isTold("query.page", 1, 2, 1, 10, 12);
        assertThat(first.text()).contains("Configuration items of orders_prod: 12", "enable_udf", "needs restart");
        first.presses("query.step.next");
        alice.isTold("query.page", 2, 2, 11, 12, 12);

        alice.commands("configs orders_prod --type cn");
        assertThat(alice.awaitsWords("--type be").text())
                .contains("mem_limit", "90%")
                .doesNotContain("enable_udf");
        alice.commands("configs orders_prod --key no_such_key");
        assertThat(alice.awaits("query.configs.title", 0, "orders_prod").text())
                .contains(alice.words().text("query.configs.none"));
    }

    @Test
    void itsChangesAreShownAndASecretAmongThemIsMasked() {
        var orders = orders();
        orders.changed(new ConfigChange("h1", "mem_limit", "BE", "90%", "80%", "night load", true, THEN));
        orders.changed(new ConfigChange("h2", "fs.s3a.secret.key", "CORE", "", "Wh1sper9Wh1sper9", "", true, THEN));
        alice.commands("history orders_prod");
        assertThat(alice.isTold("query.history.title", 2, "orders_prod").text())
                .contains("2026-02-03 12:05", "90%", "80%", "night load", "effective", "******");
        assertThat(scene.chatCarried("Wh1sper")).isFalse();
    }

    @Test
    void anAnswerIsPrivateUntilItsAskerShowsItOnce() {
        orders();
        alice.commands("status orders_prod");
        var answer = alice.isTold("query.status.title", "orders_prod", "running");
        assertThat(wang.seesWords("orders_prod")).isFalse();

        answer.presses("query.step.show");
        var shown = wang.awaitsWords("orders_prod: running", "Asked by");
        assertThat(shown.alone()).isFalse();
        assertThat(shown.text()).contains("as of ");
        shown.namesAll(alice);
        assertThat(shown.buttons()).isEmpty();
        answer.presses("query.step.show");
        alice.isTold("query.show.before");
        assertThat(scene.bob().counts("query.status.title", "orders_prod", "running"))
                .isEqualTo(1);
    }

    @Test
    void whatAnOldAnswerOffersIsNotFollowedButItsLineIsSaid() {
        orders();
        alice.commands("status orders_prod");
        var answer = alice.isTold("query.status.title", "orders_prod", "running");
        scene.timePasses(Duration.ofMinutes(61));
        scene.cloud().ledger().clear();
        answer.presses("query.step.nodes");
        assertThat(alice.isTold("query.button.expired").text()).contains("starrocks nodes c-aaaa --region cn-hangzhou");
        assertThat(scene.cloud().ledger().all()).isEmpty();
    }

    @Test
    void aloneTheBotIsAskedTheSameAndThereIsNobodyToShowItTo() {
        orders();
        alice.whispers("starrocks status orders_prod");
        var card = alice.awaits("query.status.title", "orders_prod", "running");
        assertThat(card.offers("query.step.show")).isFalse();
        card.presses("query.step.nodes");
        alice.awaits("query.nodes.title", 2, "orders_prod");
    }

    @Test
    void wordsThatNameTheProductAskTheSame() {
        many();
        orders();
        alice.says("which StarRocks instances are running in hangzhou?");
        assertThat(alice.isTold("query.page", 1, 14, 1, 10, 138).text())
                .contains("starrocks list --region cn-hangzhou --status running");
        alice.says("check StarRocks instance orders_prod");
        alice.isTold("query.status.title", "orders_prod", "running");
        wang.says("StarRocks 杭州有哪些实例");
        assertThat(wang.isTold("query.page", 1, 14, 1, 10, 138).text()).contains("list --region cn-hangzhou");
        wang.says("查看 StarRocks 实例 orders_007 的计算组");
        wang.isTold("query.nodes.title", 2, "orders_007");
    }

    @Test
    void aLineMayAskForTheOtherLanguage() {
        orders();
        alice.commands("status orders_prod --lang zh");
        var card = alice.awaitsWords("orders_prod：运行中");
        card.presses("query.step.nodes");
        alice.awaitsWords("orders_prod 的计算组，共 2 个");
    }

    /** Over a hundred, which is more than one answer of the cloud holds. */
    private void many() {
        Warehouses.many(scene.world(), "cn-hangzhou", 137);
    }

    private SimulatedInstance orders() {
        return running("cn-hangzhou", "c-aaaa", "orders_prod");
    }

    private SimulatedInstance running(String region, String id, String name) {
        return Warehouses.running(scene.world(), region, id, name);
    }

    private static List<String> names(Sight sight) {
        return NAME.matcher(sight.text())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
    }
}
