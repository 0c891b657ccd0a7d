package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Role;
import io.chatops.starrocks.inquiries.Warehouses;
import io.chatops.starrocks.sandbox.cloud.Fault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Questions that cannot be answered as they are asked: which instance is not clear, a word is wrong, or the cloud fails. Its error
 * table is that of the founding document, each code as the cloud says it.
 */
abstract class QueryTroubleStories {
    private Scene scene;
    private Somebody alice;
    private Somebody wang;

    /** Where they are played. */
    abstract Stage stage();

    @BeforeEach
    void open() {
        begins(Plot.usual());
    }

    private void begins(Plot plot) {
        scene = stage().open(plot);
        alice = scene.alice();
        wang = scene.wang();
        has("cn-hangzhou", "c-aaaa", "orders_prod");
        has("cn-hangzhou", "c-bbbb", "twin");
        has("cn-hangzhou", "c-cccc", "twin");
        has("cn-beijing", "c-dddd", "reports");
    }

    @AfterEach
    void close() {
        assertThat(scene.mistakes()).isEmpty();
        scene.close();
    }

    @Test
    void anIdIsFoundAtOnceAndANameWhenOnlyOneHasIt() {
        alice.commands("status c-aaaa");
        alice.isTold("query.status.title", "orders_prod", "running");
        assertThat(scene.cloud().ledger().of("DescribeInstances")).hasSize(1);
        alice.commands("nodes Orders_Prod");
        alice.isTold("query.nodes.title", 2, "orders_prod");
    }

    @Test
    void severalOfANameAreAChoice() {
        alice.commands("status twin");
        var choice = alice.isTold("query.several", 2, "twin");
        assertThat(choice.text()).contains("c-bbbb", "c-cccc");
        choice.pressesWith("c-cccc");
        assertThat(alice.isTold("query.status.title", "twin", "running").text())
                .contains("starrocks status c-cccc --region cn-hangzhou")
                .doesNotContain("c-bbbb");

        wang.commands("status twin");
        assertThat(wang.isTold("query.several", 2, "twin").text()).contains("c-bbbb");
    }

    @Test
    void aSlipOfThePenIsAnsweredWithTheClosestName() {
        alice.commands("nodes order_prdo");
        var none = alice.isTold("query.missing", "order_prdo", "China (Hangzhou) · cn-hangzhou");
        assertThat(none.text()).doesNotContain("twin");
        none.pressesWith("c-aaaa");
        alice.isTold("query.nodes.title", 2, "orders_prod");
    }

    @Test
    void anotherRegionIsSearchedWhenNothingIsCloseHere() {
        alice.commands("status reports");
        var none = alice.isTold("query.missing", "reports", "China (Hangzhou) · cn-hangzhou");
        assertThat(none.offers("query.step.list")).isTrue();
        none.presses("query.step.everywhere");
        assertThat(alice.isTold("query.status.title", "reports", "running").text())
                .contains("China (Beijing)");

        wang.commands("状态 reports");
        assertThat(wang.isTold("query.missing", "reports", "华东1（杭州） · cn-hangzhou")
                        .offers("query.step.everywhere"))
                .isTrue();
    }

    @Test
    void anInstanceThatWentMeanwhileIsAnsweredTheSameWay() {
        scene.cloud().faults().next("DescribeNodeGroups", Fault.instanceNotFound());
        alice.commands("nodes orders_prod");
        assertThat(alice.isTold("query.missing").offers("query.step.everywhere"))
                .isTrue();
        scene.cloud().faults().always("DescribeInstances", Fault.instanceNotFound());
        wang.commands("status c-aaaa");
        assertThat(wang.isTold("query.missing").text())
                .contains("c-aaaa", wang.words().text("query.missing.none"));
    }

    @Test
    void whatCanBeNoInstanceIsNotSearchedFor() {
        alice.commands("status $(reboot)");
        assertThat(alice.isTold("query.unclear.instance").text())
                .contains("For example: ", "starrocks status orders_prod");
        alice.commands("status");
        alice.isTold("query.unclear.which", "status");
        assertThat(scene.cloud().ledger().all()).isEmpty();
    }

    @Test
    void aWrongOptionOrValueIsAnsweredWithWhatIsAllowed() {
        alice.commands("list --region atlantis");
        assertThat(alice.isTold("query.unclear.region", "atlantis").text())
                .contains("cn-hangzhou", "us-west-1", "For example: ");
        alice.commands("list --colour red");
        assertThat(alice.isTold("query.unclear.option", "list", "colour").text())
                .contains("--region", "--status");
        alice.commands("list --page none");
        alice.isTold("query.unclear.page", "none");
        alice.commands("list --profile other");
        alice.isTold("query.unclear.profile.none", "other");
        alice.commands("list --status sleeping");
        assertThat(alice.isTold("query.unclear.status", "sleeping").text()).contains("running", "agent_scaling_up");
        alice.commands("configs orders_prod --type disk");
        alice.isTold("query.unclear.type", "disk");
        wang.commands("列表 --region 火星");
        wang.isTold("query.unclear.region", "火星");
        assertThat(scene.cloud().ledger().all()).isEmpty();
    }

    @Test
    void eachFailureOfTheCloudHasItsOwnPrivateAnswer() {
        var table = new LinkedHashMap<Fault, Map.Entry<String, List<String>>>();
        table.put(Fault.throttling(), Map.entry("触发流控", List.of("asked us to slow down", "(Throttling)")));
        table.put(Fault.throttlingUser(), Map.entry("Throttling.User", List.of("(Throttling.User)")));
        table.put(Fault.serviceUnavailable(), Map.entry("暂不可用", List.of("not available at the moment")));
        table.put(Fault.invalidParameter("PageSize is wrong"), Map.entry("PageSize is", List.of("PageSize is wrong")));
        table.put(Fault.forbidden(), Map.entry("RAM 权限", List.of("RAM permission")));
        table.put(Fault.operationDenied(), Map.entry("当前状态不允许", List.of("does not allow this now")));
        table.put(
                Fault.incompleteSignature(),
                Map.entry("IncompleteSignature", List.of("IncompleteSignature", "aliyun configure list")));
        table.put(
                Fault.invalidKey(), Map.entry("InvalidAccessKeyId", List.of("InvalidAccessKeyId", "aliyun configure")));
        table.forEach((fault, words) -> {
            scene.cloud().faults().always("DescribeNodeGroups", fault);
            alice.commands("nodes orders_prod");
            var answer = alice.awaitsWords(words.getValue().toArray(String[]::new));
            assertThat(answer.text())
                    .contains(alice.words().text("query.failed"), "RequestId")
                    .contains("starrocks nodes c-aaaa --region cn-hangzhou");
            assertThat(answer.alone()).isTrue();
            wang.commands("计算组 orders_prod");
            var chinese = wang.awaitsWords(words.getKey());
            assertThat(chinese.text()).contains(wang.words().text("query.failed"), "RequestId");
            scene.cloud().faults().clear();
        });
    }

    @Test
    void throttlingIsWaitedForAndThenSaidAndCanBeAskedAgain() {
        scene.cloud().faults().always("DescribeInstances", Fault.throttling());
        alice.commands("list");
        var answer = alice.isTold("query.failed");
        assertThat(answer.text()).contains("asked us to slow down");
        assertThat(scene.cloud().ledger().of("DescribeInstances")).hasSize(4);
        scene.cloud().faults().clear();
        answer.presses("query.step.again");
        alice.isTold("query.list.title", 3, "China (Hangzhou) · cn-hangzhou");
    }

    @Test
    void oneRegionThatFailsHidesNoOther() {
        scene.cloud().faults().next("DescribeInstances", Fault.noPermission("sr:DescribeInstances"));
        alice.commands("list --region all");
        assertThat(alice.isTold("query.list.title.all").text())
                .contains("in 12 of 13 regions", alice.words().text("query.list.missing"))
                .contains("RAM permission sr:DescribeInstances", "RequestId")
                .containsPattern("twin|reports");
    }

    @Test
    void halfAnAnswerAboutVersionsIsHalfAnAnswer() {
        scene.cloud().faults().next("QueryUpgradableVersions", Fault.forbidden());
        alice.commands("versions orders_prod");
        assertThat(alice.isTold("query.versions.title", "orders_prod").text()).contains("RAM permission", "3.4");
    }

    @Test
    void anErrorKeepsItsSecrets() {
        scene.cloud()
                .faults()
                .always("DescribeInstances", Fault.invalidParameter("AccessKeySecret=Wh1sper9 " + "*".repeat(5000)));
        alice.commands("list");
        assertThat(alice.isTold("query.failed").text()).contains("AccessKeySecret=******");
        assertThat(scene.chatCarried("Wh1sper9")).isFalse();
    }

    @Test
    void aNameOfTenThousandCharactersHidesNothingElse() {
        has("cn-hangzhou", "c-long", "长<&".repeat(3500));
        alice.commands("list");
        assertThat(alice.isTold("query.list.title", 4, "China (Hangzhou) · cn-hangzhou")
                        .text())
                .contains("c-long", "c-aaaa", "…", "starrocks list --region cn-hangzhou");
        alice.commands("status c-long");
        assertThat(alice.awaitsWords("starrocks status c-long").offers("query.step.nodes"))
                .isTrue();
        alice.commands("status " + "x".repeat(3000));
        alice.isTold("query.unclear.instance");
    }

    @Test
    void whoMayOnlyReadReadsAndCreatesNothing() {
        scene.close();
        begins(Plot.usual().allowing(QueryTroubleStories::aliceReads));
        alice.commands("status orders_prod");
        alice.isTold("query.status.title", "orders_prod", "running");
        alice.commands("help");
        assertThat(alice.isTold("answer.help.title").text()).contains("look, but not create");
        alice.commands("create sales");
        assertThat(alice.isTold("answer.not_allowed").text()).contains(alice.id());
        assertThat(alice.isAsked()).isFalse();

        scene.bob().commands("list");
        assertThat(scene.bob().isTold("answer.not_allowed").text())
                .contains(scene.bob().id());
        assertThat(scene.bob().seesWords("orders_prod")).isFalse();
    }

    private static AccessPolicy aliceReads(Cast cast) {
        return new AccessPolicy(List.of(), List.of())
                .granting(Grant.anything(Role.READER, List.of(cast.team()), People.users(cast.alice())));
    }

    private void has(String region, String id, String name) {
        Warehouses.running(scene.world(), region, id, name);
    }
}
