package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.VSwitch;
import io.chatops.starrocks.sandbox.cloud.Vpc;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lists that the cloud fills: regions, versions and networks. */
class WizardListsStoryTest {
    private final ChatRoom room = ChatRoom.open();
    private final Wish wish = Wish.small("reports_dev");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRegionIsFoundByItsIdAndByItsNameInBothLanguages() {
        var english = WizardWalk.inEnglish(room, room.alice(), wish).begins().page(StepId.REGION);
        var chinese = WizardWalk.inChinese(room, room.wang(), wish).begins().page(StepId.REGION);
        for (var typed : List.of("hangzhou", "Hangzhou", "杭州", "cn-hang", "华东1")) {
            assertThat(english.searches("Region", typed)).containsExactly("China (Hangzhou) · cn-hangzhou");
            assertThat(chinese.searches("地域", typed)).containsExactly("华东1（杭州） · cn-hangzhou");
        }
        assertThat(english.searches("Region", "china")).hasSizeGreaterThan(5);
        assertThat(english.searches("Region", "atlantis")).isEmpty();
        assertThat(english.searches("Region", "")).hasSize(13);
    }

    @Test
    void vSwitchesAndSecurityGroupsAreThoseOfTheVpc() {
        var page = WizardWalk.inEnglish(room, room.alice(), wish).begins().reaches(StepId.NETWORK);
        assertThat(page.searches("vSwitch", "")).isEmpty();
        assertThat(page.searches("Security group", "")).isEmpty();

        page.choose("VPC", "vpc-cn-hangzhou-main");
        assertThat(page.searches("vSwitch", "")).hasSize(4).allMatch(found -> found.contains("vsw-cn-hangzhou-"));
        assertThat(page.searches("vSwitch", "cn-hangzhou-k")).hasSize(1);
        assertThat(page.searches("Security group", "")).contains("warehouse · sg-cn-hangzhou-warehouse");
    }

    @Test
    void aListThatTheCloudDoesNotGiveSaysSoAndIsNoAnswer() {
        var walk = WizardWalk.inEnglish(room, room.alice(), wish).begins();
        var page = walk.reaches(StepId.NETWORK);
        page.choose("VPC", "vpc-cn-hangzhou-main");
        assertThat(page.searches("vSwitch", "cn-hangzhou-k")).hasSize(1);
        page.choose("Security group", "sg-cn-hangzhou-warehouse");

        room.skips(Duration.ofMinutes(2));
        room.cloud().faults().always("DescribeVSwitches", Fault.noPermission("vpc:DescribeVSwitches"));
        var unread = page.searches("vSwitch", "");
        assertThat(unread)
                .singleElement()
                .asString()
                .startsWith("The list could not be read. Try again in a minute. Error ");
        page.choose("vSwitch", unread.get(0));
        page.submits();
        assertThat(page.errors()).containsOnlyKeys("vSwitch");
        assertThat(page.errors().get("vSwitch")).contains("so this is no answer");

        room.cloud().faults().clear();
        room.skips(Duration.ofMinutes(2));
        page.choose("vSwitch", "vsw-cn-hangzhou-i");
        walk.posts();
        room.awaits(room.alice(), "vsw-cn-hangzhou-i");
        assertThat(room.slack().ledger().mistakes()).isEmpty();
    }

    @Test
    void anotherVpcTakesTheVSwitchAndTheGroupBack() {
        room.world().network().add(new Vpc("vpc-other", "other", "cn-hangzhou", "10.0.0.0/8", false));
        room.world().network().add(new VSwitch("vsw-other", "other", "vpc-other", "cn-hangzhou-h", "10.9.0.0/24", 200));
        var page = WizardWalk.inEnglish(room, room.alice(), wish).begins().reaches(StepId.NETWORK);
        page.choose("VPC", "vpc-cn-hangzhou-main")
                .choose("vSwitch", "vsw-cn-hangzhou-i")
                .choose("Security group", "sg-cn-hangzhou-warehouse")
                .choose("VPC", "vpc-other");
        room.awaits("no vSwitch", () -> page.value("vSwitch").isEmpty());
        assertThat(page.value("Security group")).isEmpty();
        assertThat(page.value("VPC")).contains("vpc-other");
        assertThat(page.searches("vSwitch", "")).singleElement().asString().contains("vsw-other");
    }

    @Test
    void moreThanAHundredNetworksAreReachedBySearching() {
        var crowded = wish.with("RegionId", "cn-zhangjiakou")
                .with("VpcId", "vpc-crowd-001")
                .with("VSwitchId", "vsw-crowd-120")
                .with("SecurityGroupId", "sg-crowd-110");
        var walk = WizardWalk.inEnglish(room, room.alice(), crowded).begins();
        var page = walk.reaches(StepId.NETWORK);
        assertThat(page.searches("VPC", "crowd")).hasSize(100);
        assertThat(page.searches("VPC", "crowd-105")).containsExactly("crowd-105 · vpc-crowd-105");
        page.choose("VPC", "vpc-crowd-001");
        assertThat(page.searches("vSwitch", "")).hasSize(100);
        assertThat(page.searches("vSwitch", "crowd-120")).hasSize(1);
        assertThat(page.searches("Security group", "crowd-110")).hasSize(1);

        walk.posts();
        room.awaits(room.alice(), "vpc-crowd-001 · vsw-crowd-120 · cn-zhangjiakou-a");
    }

    @Test
    void aRegionWithoutVpcSaysSoWithALinkAndGoesOnOnceThereIsOne() {
        var walk = WizardWalk.inEnglish(room, room.alice(), wish.with("RegionId", "cn-shenzhen"))
                .begins();
        var page = walk.reaches(StepId.NETWORK);
        assertThat(page.text()).contains("There is no VPC in cn-shenzhen", "Your answers are kept");
        assertThat(page.text()).contains("https://vpc.console.aliyun.com/vpc/cn-shenzhen/vpcs");
        assertThat(page.buttons()).doesNotContain("Next").contains("Ask again", "← Back");

        page.closes();
        assertThat(room.awaits(room.alice(), "Your draft is kept.").text()).contains("reports_dev", "Step 8 of 9");
        room.alice().presses(room.channel(), "Continue");
        walk.page(StepId.NETWORK);

        var network = room.world().network();
        network.add(new Vpc("vpc-new", "new", "cn-shenzhen", "10.0.0.0/8", false));
        network.add(new VSwitch("vsw-new", "new", "vpc-new", "cn-shenzhen-d", "10.1.0.0/24", 200));
        room.alice().modal().presses("Ask again");
        room.awaits("the lists", () -> room.alice().modal().labels().contains("VPC"));
        assertThat(room.alice().modal().searches("VPC", "new")).containsExactly("new · vpc-new");
    }

    @Test
    void aVpcWithoutVSwitchSaysSoWithALinkAndGoesOnOnceThereIsOne() {
        var page = WizardWalk.inEnglish(room, room.alice(), wish).begins().reaches(StepId.NETWORK);
        page.choose("VPC", "vpc-cn-hangzhou-empty");
        room.awaits("the word", () -> page.text().contains("There is no vSwitch in vpc-cn-hangzhou-empty"));
        assertThat(page.text()).contains("https://vpc.console.aliyun.com/vpc/cn-hangzhou/switches");

        room.world()
                .network()
                .add(new VSwitch("vsw-new", "new", "vpc-cn-hangzhou-empty", "cn-hangzhou-h", "10.1.0.0/24", 9));
        page.presses("Ask again");
        room.awaits("the list", () -> !page.text().contains("There is no vSwitch"));
        assertThat(page.value("VPC")).contains("vpc-cn-hangzhou-empty");
        assertThat(page.searches("vSwitch", "")).singleElement().asString().contains("vsw-new");
    }

    @Test
    void anotherVpcAfterOneWithoutVSwitchIsAskedForItsOwn() {
        var walk = WizardWalk.inEnglish(room, room.alice(), wish).begins();
        var page = walk.reaches(StepId.NETWORK);
        page.choose("VPC", "vpc-cn-hangzhou-empty");
        room.awaits("the word", () -> page.text().contains("There is no vSwitch in"));
        page.choose("VPC", "vpc-cn-hangzhou-main");
        room.awaits("no word", () -> !page.text().contains("There is no vSwitch in"));
        walk.posts();
        room.awaits(room.alice(), "vsw-cn-hangzhou-i");
    }
}
