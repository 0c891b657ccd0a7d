package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sentences in people's own words: which product is meant, and what becomes of the sentence then. */
abstract class ClarificationStories {
    private static final String[] PRODUCTS = {"StarRocks", "EMR Cluster", "Milvus", "Spark"};

    private Scene scene;

    /** Where they are played. */
    abstract Stage stage();

    @BeforeEach
    void open() {
        scene = stage().open(Plot.usual());
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aRequestThatNamesNoProductIsAskedAboutAlone() {
        scene.alice().says("not enough resources, scale up CU");

        var question = scene.alice().isTold("answer.product.title");
        assertThat(question.buttons()).containsExactly(PRODUCTS);
        assertThat(question.text()).contains("not enough resources, scale up CU");
        assertThat(scene.bob().sees("answer.product.title")).isFalse();
        assertThat(scene.cloud().ledger().all()).isEmpty();
    }

    @Test
    void itIsAskedInChineseToo() {
        scene.wang().says("帮我看看实例状态");
        assertThat(scene.wang().isTold("answer.product.title").buttons()).containsExactly(PRODUCTS);
    }

    @Test
    void theProductThatIsMeantGoesOnWithTheWordsThatWereTyped() {
        scene.alice().says("scale sales_prod to 32 CU");
        scene.alice().awaits("answer.product.title").pressesLabel("StarRocks");

        assertThat(scene.alice().awaits("answer.scale.title").text())
                .contains("--InstanceId " + scene.alice().words().text("answer.write.id", "sales_prod"))
                .contains("--Target 32");
        assertThat(scene.cloud().ledger().all()).isEmpty();
    }

    @Test
    void theProductThatIsMeantAsksWhatWasAskedAndShowsIt() {
        scene.alice().says("list instances in hangzhou");
        var question = scene.alice().awaits("answer.product.title");
        assertThat(scene.cloud().ledger().of("DescribeInstances")).isEmpty();
        question.pressesLabel("StarRocks");

        assertThat(scene.alice().awaitsWords("China (Hangzhou)").text())
                .contains("starrocks list --region cn-hangzhou");
        assertThat(scene.cloud().ledger().of("DescribeInstances")).hasSize(1);
    }

    @Test
    void anotherProductIsSentToItsConsole() {
        scene.alice().says("check instance");
        scene.alice().awaits("answer.product.title").pressesLabel("Milvus");

        assertThat(scene.alice().awaits("answer.elsewhere.title", "Milvus").text())
                .contains("StarRocks only")
                .contains("milvus.console.aliyun.com");
    }

    @Test
    void aQuestionIsForgottenAfterHalfAnHour() {
        scene.alice().says("check instance");
        var question = scene.alice().awaits("answer.product.title");
        scene.timePasses(Duration.ofMinutes(31));
        question.pressesLabel("StarRocks");

        scene.alice().awaits("answer.question.gone");
    }

    @Test
    void alonePeopleNameTheProductOnce() {
        scene.alice().whispers("scale up CU");
        scene.alice().awaits("answer.product.title").pressesLabel("StarRocks");
        scene.alice().awaits("answer.scale.title");

        scene.alice().whispers("restart sales_prod");
        assertThat(scene.alice().awaits("answer.restart.title").text())
                .contains("--InstanceId " + scene.alice().words().text("answer.write.id", "sales_prod"));
    }

    @Test
    void aCommandNamesTheProductByItself() {
        scene.alice().commands("please restart sales_prod now");
        assertThat(scene.alice().isTold("answer.restart.title").text())
                .contains("--InstanceId " + scene.alice().words().text("answer.write.id", "sales_prod"));
    }

    @Test
    void whatMeansNothingIsAnsweredWithWhatCanBeDone() {
        scene.alice().commands("flurb the wibble");
        assertThat(scene.alice().isTold("answer.unknown.title").text()).contains("starrocks create");
    }

    @Test
    void deletingIsNotTheBots() {
        scene.alice().commands("delete instance sales_prod please");
        scene.alice().isTold("answer.scope.title");
    }

    @Test
    void helpSaysWhatMayBeDoneHere() {
        scene.alice().commands("help");
        assertThat(scene.alice().isTold("answer.help.title").text())
                .contains(scene.alice().words().text("answer.help.may_create"));
        scene.wang().commands("help");
        assertThat(scene.wang().isTold("answer.help.title").text())
                .contains(scene.wang().words().text("answer.help.may_create"));
    }

    @Test
    void theCredentialsAreShownMasked() {
        scene.alice().commands("profile");
        assertThat(scene.alice().isTold("answer.profile.title").text())
                .contains("LTAI****")
                .contains("acs:ram::")
                .doesNotContain("LTAI5t");
    }

    @Test
    void theWayToAFirstInstanceLooksAtEachPrerequisiteAndOpensTheForm() {
        scene.alice().commands("start --region cn-shanghai");
        var way = scene.alice().awaits("answer.start.title");
        assertThat(way.text())
                .contains("Fine: acs:ram::", "VPC(s) found", "port 9030")
                .contains(scene.alice().words().text("answer.start.trial.yes"))
                .contains("AliyunEMRStarRocksAccessingOSSRole exists");

        way.presses("answer.start.open");
        var walk = scene.alice().walks(Wish.small("sales").without("RegionId"));
        assertThat(walk.reaches(StepId.PURPOSE).page()).contains("cn-shanghai");
    }

    @Test
    void theWayToAFirstInstanceSaysWhatIsMissing() {
        scene.world().removeRole("AliyunEMRStarRocksAccessingOSSRole");
        scene.wang().commands("start --region cn-qingdao");

        assertThat(scene.wang().awaits("answer.start.title").text())
                .contains("华北1（青岛） · cn-qingdao。该地域不售卖入门版")
                .contains(scene.wang().words().text("answer.start.network.none", "cn-qingdao"))
                .contains(scene.wang().words().known("answer.start.role.no", "AliyunEMRStarRocksAccessingOSSRole"));
    }

    @Test
    void whatAParameterMeansIsFoundByWordsInEitherLanguage() {
        scene.alice().commands("params password rule");
        assertThat(scene.alice().awaitsWords("AdminPassword — ").text())
                .contains("8 to 30 characters")
                .contains("Where it goes:");
        scene.wang().commands("shared_data 和 shared_nothing 有什么区别");
        assertThat(scene.wang().awaitsWords("RunMode — 实例类型").text()).contains("容易混淆：");
        assertThat(scene.cloud().ledger().all()).isEmpty();
    }
}
