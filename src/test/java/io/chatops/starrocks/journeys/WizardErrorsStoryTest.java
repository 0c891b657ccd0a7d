package io.chatops.starrocks.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.VSwitch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A wrong answer: the error stands under its field, and the rest stays. */
class WizardErrorsStoryTest {
    private static final String REQUIRED = "Please complete this required field.";

    private final ChatRoom room = ChatRoom.open();
    private final Wish wish = Wish.small("reports_dev");

    @AfterEach
    void close() {
        room.close();
    }

    @Test
    void aRegionThatIsNotOneIsRefused() {
        room.alice().types(room.channel(), "/starrocks create reports_dev Region=mars-north-1");
        var page = english(wish).page(StepId.REGION);
        page.submits();
        assertThat(page.errors()).containsExactly(entry("Region", "Choose one of the regions in the list."));
        page.choose("Region", "cn-hangzhou").submits();
        assertThat(english(wish).page(StepId.PURPOSE).text()).contains("reports_dev");
    }

    @Test
    void aSubscriptionOfFiveYearsIsTooLong() {
        var five = wish.with("PayType", "prePaid").with("PricingCycle", "Year").with("Duration", "5");
        var walk = english(five).begins();
        walk.reaches(StepId.PURPOSE);
        var page = walk.fills(StepId.PURPOSE);
        page.submits();
        assertThat(page.errors()).containsExactly(entry("How many", "Choose 1 to 3 years."));
        assertThat(page.value("Bought by the")).isEqualTo("Year");
        assertThat(page.value("What is it for?")).isEqualTo("Development or testing");
        page.fill("How many", "3").submits();
        walk.page(StepId.SERIES);
    }

    @Test
    void fiveYearsAreTooLongInChineseToo() {
        var five = wish.with("PayType", "prePaid").with("PricingCycle", "Year").with("Duration", "5");
        var walk = WizardWalk.inChinese(room, room.wang(), five).begins();
        walk.reaches(StepId.PURPOSE);
        var page = walk.fills(StepId.PURPOSE);
        page.submits();
        assertThat(page.errors()).containsExactly(entry("购买时长", "请选择 1 到 3 年。"));
        assertThat(page.value("用途")).isEqualTo("开发测试");
    }

    @Test
    void theTrialIsRefusedWhereItIsNotSold() {
        var walk = english(wish.with("RegionId", "eu-central-1").with("PackageType", "trial"))
                .begins();
        assertThat(walk.reaches(StepId.SERIES).text()).contains("The Trial Edition is not sold in eu-central-1");
        var page = walk.fills(StepId.SERIES);
        page.submits();
        assertThat(page.errors()).containsOnlyKeys("Version series");
        assertThat(page.errors().get("Version series")).startsWith("The Trial Edition is not sold in this region.");
        page.choose("Version series", "official").submits();
        walk.page(StepId.ARCHITECTURE);
    }

    @Test
    void architectureAndSpecMustBeChosen() {
        var walk = english(wish).begins();
        var architecture = walk.reaches(StepId.ARCHITECTURE);
        architecture.submits();
        assertThat(architecture.errors()).containsExactly(entry("Architecture", REQUIRED));
        var spec = walk.reaches(StepId.SPEC);
        spec.submits();
        assertThat(spec.errors()).containsExactly(entry("Compute spec", REQUIRED));
    }

    @Test
    void aSpecFromTheLineThatDoesNotFitIsNotTakenOver() {
        room.alice().types(room.channel(), "/starrocks create SpecType=localSSD");
        var page = english(wish).reaches(StepId.SPEC);
        assertThat(page.value("Compute spec")).isEmpty();
        page.submits();
        assertThat(page.errors()).containsExactly(entry("Compute spec", REQUIRED));
    }

    @Test
    void everyWrongSizeIsToldUnderItsOwnField() {
        var page = english(wish).begins().reaches(StepId.SIZE);
        page.fill("CU of one CN node", "12")
                .fill("Number of FE nodes", "4")
                .fill("Size of one disk (GB)", "250")
                .fill("Number of CN nodes", "7")
                .submits();
        assertThat(page.errors())
                .containsOnly(
                        entry(
                                "CU of one CN node",
                                "The service sells these sizes now: 8, 16, 24, 32, 40, 48, 56, 64, 96, 128."),
                        entry("Number of FE nodes", "An odd number of FE nodes from 1 to 11."),
                        entry("Size of one disk (GB)", "200 to 65000 GB, in steps of 100."));
        assertThat(page.value("Number of CN nodes")).isEqualTo("7");
        assertThat(page.value("CU of one CN node")).isEqualTo("12");

        page.fill("CU of one CN node", "16")
                .fill("Number of FE nodes", "5")
                .fill("Size of one disk (GB)", "400")
                .choose("Disk performance level", "pl3")
                .submits();
        assertThat(page.errors())
                .containsExactly(
                        entry("Size of one disk (GB)", "This performance level needs disks of at least 500 GB."));
        page.fill("Size of one disk (GB)", "500").submits();
        english(wish).page(StepId.IDENTITY);
    }

    @Test
    void wrongSizesAreToldInChineseToo() {
        var page = WizardWalk.inChinese(room, room.wang(), wish).begins().reaches(StepId.SIZE);
        page.fill("FE 节点数", "2").fill("单盘容量（GB）", "250").submits();
        assertThat(page.errors())
                .containsOnly(
                        entry("FE 节点数", "FE 节点数须为 1 到 11 之间的奇数。"), entry("单盘容量（GB）", "容量为 200 到 65000 GB，步长 100。"));
    }

    @Test
    void aBadNameAndAWeakPasswordAreRefusedAndAGoodPasswordIsNeverShownAgain() {
        var walk = english(wish.with("InstanceName", "reports dev!").with("AdminPassword", "alllowercase"))
                .begins();
        walk.reaches(StepId.IDENTITY);
        var page = walk.fills(StepId.IDENTITY);
        page.submits();
        assertThat(page.errors())
                .containsOnly(
                        entry(
                                "Instance name",
                                "1 to 64 letters, digits, Chinese characters, hyphens and underscores; nothing else."),
                        entry(
                                "Admin password",
                                "Use at least three of: capital letters, small letters, digits, and special characters (@#$%^*_+-.)."));
        assertThat(page.value("StarRocks version")).startsWith("3.3");
        page.fill("Instance name", "reports_dev")
                .fillSecretly("Admin password", Wish.PASSWORD)
                .submits();
        walk.page(StepId.ROLE).presses("← Back");
        assertThat(walk.page(StepId.IDENTITY).value("Admin password")).isEmpty();
    }

    @Test
    void aPasswordThatIsTooShortIsRefusedInChinese() {
        var walk = WizardWalk.inChinese(room, room.wang(), wish.with("AdminPassword", "密码Aa1#bbbb"))
                .begins();
        walk.reaches(StepId.IDENTITY);
        var page = walk.fills(StepId.IDENTITY);
        page.submits();
        assertThat(page.errors()).containsExactly(entry("admin 密码", "除字母和数字外，仅支持 @#$%^*_+-. 这些特殊字符。"));
    }

    @Test
    void aRoleThatDoesNotExistIsToldWithTheWayToAuthoriseIt() {
        var walk = english(wish.with("OssAccessingRoleName", "NoSuchRole")).begins();
        walk.reaches(StepId.ROLE);
        var page = walk.fills(StepId.ROLE);
        page.submits();
        assertThat(page.errors()).containsOnlyKeys("RAM role for OSS access");
        assertThat(page.errors().get("RAM role for OSS access")).startsWith("There is no such role in this account.");
        page.fill("RAM role for OSS access", "not a role").submits();
        assertThat(page.errors().get("RAM role for OSS access")).startsWith("The name of a RAM role: letters");
    }

    @Test
    void aVSwitchWithoutFreeAddressesIsRefused() {
        room.world()
                .network()
                .add(new VSwitch("vsw-full", "full", "vpc-cn-hangzhou-main", "cn-hangzhou-i", "10.200.0.0/24", 0));
        var walk = english(wish.with("VSwitchId", "vsw-full")).begins();
        walk.reaches(StepId.NETWORK);
        var page = walk.fills(StepId.NETWORK);
        page.submits();
        assertThat(page.errors())
                .containsExactly(entry("vSwitch", "This vSwitch has no free address left. Choose another."));
        assertThat(page.value("Security group")).contains("sg-cn-hangzhou-warehouse");
        page.choose("vSwitch", "vsw-cn-hangzhou-j").submits();
        walk.page(StepId.SUMMARY);
    }

    @Test
    void aTrialIsRefusedInAZoneThatDoesNotSellIt() {
        var walk = english(wish.with("PackageType", "trial").with("VSwitchId", "vsw-cn-hangzhou-k"))
                .begins();
        walk.reaches(StepId.NETWORK);
        var page = walk.fills(StepId.NETWORK);
        page.submits();
        assertThat(page.errors())
                .containsExactly(entry(
                        "vSwitch",
                        "The Trial Edition is not sold in zone cn-hangzhou-k. Choose a vSwitch in another zone."));
    }

    @Test
    void nobodyGoesOnBeforeTheVSwitchesHaveBeenLookedUp() {
        room.cloud().faults().always("DescribeVSwitches", Fault.forbidden());
        var walk = english(wish).begins();
        var page = walk.reaches(StepId.NETWORK);
        page.choose("VPC", wish.get("VpcId"));
        room.awaits("the trouble", () -> page.text().contains("The networks could not be listed."));
        page.fill("VPC", wish.get("VpcId"))
                .fill("vSwitch", wish.get("VSwitchId"))
                .fill("Security group", wish.get("SecurityGroupId"))
                .submits();
        assertThat(page.errors()).containsOnlyKeys("vSwitch");
        assertThat(page.errors().get("vSwitch")).startsWith("This could not be checked.");
        assertThat(walk.isAt(StepId.NETWORK)).isTrue();

        room.cloud().faults().clear();
        page.submits();
        assertThat(walk.page(StepId.SUMMARY).text()).contains("cn-hangzhou-i");
    }

    private WizardWalk english(Wish wanted) {
        return WizardWalk.inEnglish(room, room.alice(), wanted);
    }
}
