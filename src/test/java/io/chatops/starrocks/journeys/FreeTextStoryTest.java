package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.sandbox.slack.Person;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FreeTextStoryTest {
    private ChatRoom room;

    @BeforeEach
    void open() {
        room = ChatRoom.open();
    }

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void asksWhichProductWhenTheRequestNamesNone() {
        room.alice().mentions(room.channel(), "not enough resources, scale up CU");

        var question = room.awaits(room.alice(), "Which product do you mean?");
        assertThat(question.buttons()).containsExactly("StarRocks", "EMR Cluster", "Milvus", "Spark");
        assertThat(question.text()).contains("not enough resources, scale up CU");
        assertThat(question.onlyForThem()).isTrue();
        assertThat(room.bob().sees(room.channel())).noneMatch(text -> text.contains("Which product"));
        assertThat(room.cloud().ledger().all()).isEmpty();
    }

    @Test
    void asksInChineseToo() {
        room.wang().mentions(room.channel(), "帮我看看实例状态");

        assertThat(room.awaits(room.wang(), "您指的是哪个产品？").buttons())
                .containsExactly("StarRocks", "EMR Cluster", "Milvus", "Spark");
    }

    @Test
    void pressingStarRocksGoesOnWithTheWordsThatWereTyped() {
        room.alice().mentions(room.channel(), "scale sales_prod to 32 CU");
        room.awaits(room.alice(), "Which product do you mean?");
        room.alice().presses(room.channel(), "StarRocks");

        var answer = room.awaits(room.alice(), "Scaling from chat is not offered yet; nothing was done");
        assertThat(answer.text()).contains("--InstanceId sales_prod").contains("--Target 32");
        assertThat(room.cloud().ledger().all()).isEmpty();
    }

    @Test
    void pressingStarRocksAsksWhatWasAskedAndShowsIt() {
        room.alice().mentions(room.channel(), "list instances in hangzhou");
        room.awaits(room.alice(), "Which product do you mean?");
        assertThat(room.cloud().ledger().of("DescribeInstances")).isEmpty();
        room.alice().presses(room.channel(), "StarRocks");

        var answer = room.awaits(room.alice(), "China (Hangzhou)");
        assertThat(answer.text()).contains("/starrocks list --region cn-hangzhou");
        assertThat(room.cloud().ledger().of("DescribeInstances")).hasSize(1);
    }

    @Test
    void anotherProductIsSentToItsConsole() {
        room.alice().mentions(room.channel(), "check instance");
        room.awaits(room.alice(), "Which product do you mean?");
        room.alice().presses(room.channel(), "Milvus");

        assertThat(room.awaits(room.alice(), "Milvus is not managed here").text())
                .contains("StarRocks only")
                .contains("milvus.console.aliyun.com");
    }

    @Test
    void aQuestionIsForgottenAfterHalfAnHour() {
        room.alice().mentions(room.channel(), "check instance");
        room.awaits(room.alice(), "Which product do you mean?");
        room.timePasses(Duration.ofMinutes(31));
        room.alice().presses(room.channel(), "StarRocks");

        room.awaits(room.alice(), "This question is too old");
    }

    @Test
    void aMentionThatNamesStarRocksOpensTheFormByAButton() {
        room.alice().mentions(room.channel(), "please create a StarRocks instance in Shanghai");
        room.awaits(room.alice(), "Press Continue to open the form");
        room.alice().presses(room.channel(), "Continue");

        room.awaits(
                "the first page",
                () -> room.alice().hasModal() && room.alice().modal().text().contains("· Region"));
        assertThat(room.alice().modal().value("Region")).contains("cn-shanghai");
    }

    @Test
    void inADirectMessageTheProductNamedOnceIsRemembered() {
        room.alice().says(Person.BOT, "scale up CU");
        awaitsDirect("Which product do you mean?");
        room.alice().presses(Person.BOT, "StarRocks");
        awaitsDirect("Scaling from chat is not offered yet");

        room.alice().says(Person.BOT, "restart sales_prod");
        awaitsDirect("Restarting from chat is not offered yet");
    }

    @Test
    void aSlashCommandNamesTheProductByItself() {
        room.alice().types(room.channel(), "/starrocks please restart sales_prod now");

        assertThat(room.awaits(room.alice(), "Restarting from chat is not offered yet")
                        .text())
                .contains("--InstanceId sales_prod");
    }

    @Test
    void aTextThatMeansNothingIsAnsweredWithTheMenu() {
        room.alice().types(room.channel(), "/starrocks flurb the wibble");

        assertThat(room.awaits(room.alice(), "I did not understand that, and did nothing")
                        .text())
                .contains("/starrocks create");
    }

    @Test
    void deletingIsNotMine() {
        room.alice().types(room.channel(), "/starrocks delete instance sales_prod please");

        room.awaits(room.alice(), "This is not something I can do");
    }

    @Test
    void helpSaysWhatMayBeDoneHere() {
        room.alice().types(room.channel(), "/starrocks help");
        assertThat(room.awaits(room.alice(), "StarRocks on Alibaba Cloud, from chat")
                        .text())
                .contains("You may create instances here");

        room.wang().types(room.channel(), "/starrocks help");
        assertThat(room.awaits(room.wang(), "在聊天中管理阿里云 StarRocks").text()).contains("您可以在这里创建实例");
    }

    @Test
    void profileShowsTheCredentialsMasked() {
        room.alice().types(room.channel(), "/starrocks profile");

        assertThat(room.awaits(room.alice(), "Credentials in use").text())
                .contains("LTAI****")
                .contains("acs:ram::")
                .doesNotContain("LTAI5t");
    }

    @Test
    void startLooksAtEachPrerequisiteAndOpensTheFormWithTheProposal() {
        room.alice().types(room.channel(), "/starrocks start --region cn-shanghai");
        assertThat(room.awaits(room.alice(), "Your first StarRocks instance").text())
                .contains("1. Credentials")
                .contains("Fine: acs:ram::")
                .contains("The Trial Edition is sold here")
                .contains("VPC(s) found")
                .contains("AliyunEMRStarRocksAccessingOSSRole exists")
                .contains("port 9030")
                .contains("7. Costs");

        room.alice().presses(room.channel(), "Open the form");
        room.awaits(
                "the first page",
                () -> room.alice().hasModal() && room.alice().modal().text().contains("· Region"));
        assertThat(room.alice().modal().value("Region")).contains("cn-shanghai");
    }

    @Test
    void startSaysWhatIsMissing() {
        room.world().removeRole("AliyunEMRStarRocksAccessingOSSRole");
        room.wang().types(room.channel(), "/starrocks start --region cn-qingdao");

        assertThat(room.awaits(room.wang(), "创建您的第一个 StarRocks 实例").text())
                .contains("cn-qingdao 还没有 VPC")
                .contains("尚不存在，请先授权");
    }

    private void awaitsDirect(String words) {
        room.alice().awaitsMessage(Person.BOT, words, ChatRoom.PATIENCE);
    }
}
