package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.inquiries.Warehouses;
import org.junit.jupiter.api.Test;

/** Questions in the team's group and in private chats. */
class QueryOnDingTalkTest extends QueryStories {
    @Override
    Stage stage() {
        return DingTalkScene::open;
    }

    @Test
    void whereNoFileCanBeSentItsBeginningIsShownAndHowToGoOn() {
        Warehouses.many(scene().world(), "cn-hangzhou", 137);
        scene().alice().commands("list");
        scene().alice().awaits("query.page", 1, 14, 1, 10, 137).presses("query.step.file", 137);
        var cut = scene().alice().isTold("query.file.not_sent", "instances.csv");
        assertThat(cut.text())
                .contains("orders_001", "orders_012", scene().alice().words().text("query.file.not_offered"))
                .contains(scene().alice().words().text("dingtalk.cut"), "starrocks list --region cn-hangzhou")
                .doesNotContain("orders_137", "grant");
        assertThat(cut.offers("query.step.show")).isTrue();
    }

    @Test
    void aNameActivatesNothing() {
        Warehouses.running(
                scene().world(), "cn-hangzhou", "c-evil", "[press](https://evil.example) @all **urgent** `x`");
        scene().alice().commands("list");
        scene().alice().awaitsWords("c-evil");
        scene().alice().commands("status c-evil");
        scene().alice().awaitsWords("starrocks status c-evil").presses("query.step.show");
        scene().bob().awaitsWords("c-evil");
        // a title alone is drawn as it is
        assertThat(((DingTalkPerson) scene().alice()).alone())
                .allSatisfy(message -> assertThat(message.text()).doesNotContain("](https://evil", "**urgent"));
        assertThat(scene().chatCarried("@all")).isFalse();
    }
}
