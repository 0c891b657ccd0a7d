package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.cloud.FakeCloud.answered;
import static io.chatops.starrocks.cloud.FakeCloud.failed;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.NetworkCloud.SecurityGroup;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.cloud.NetworkCloud.Vpc;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.store.memory.CaffeineRecall;
import io.chatops.starrocks.text.Language;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class VerificationTest {
    private final FakeCloud cloud = new FakeCloud();
    private final Draft draft = Drafts.complete().without(Parameter.ZONE);

    @BeforeEach
    void haveTheNetwork() {
        cloud.vpcs = answered(List.of(new Vpc(id(Parameter.VPC), "main", "10.0.0.0/8")));
        free(9);
        cloud.securityGroups = vpc -> answered(List.of(new SecurityGroup(id(Parameter.SECURITY_GROUP), "warehouse")));
    }

    @Test
    void takesTheZoneFromTheSwitch() {
        var verified = verify(StepId.NETWORK);

        assertThat(verified.problems()).isEmpty();
        assertThat(verified.draft()).isEqualTo(draft.with(Parameter.ZONE, "cn-hangzhou-k"));
    }

    @Test
    void goesNoFurtherWithoutTheVpc() {
        cloud.vpcs = answered(List.of());

        assertThat(codes(StepId.NETWORK)).containsExactly("VpcId vpc.missing");
    }

    @Test
    void goesNoFurtherWithoutTheSwitchOrWithAFullOne() {
        cloud.vSwitches = vpc -> answered(List.of());
        assertThat(codes(StepId.NETWORK)).containsExactly("VSwitchId vswitch.missing");

        free(0);
        assertThat(codes(StepId.NETWORK)).containsExactly("VSwitchId vswitch.full");
        assertThat(verify(StepId.NETWORK).draft().has(Parameter.ZONE)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void goesNoFurtherUntilBothNetworkListsHaveAnswered(Kind kind) {
        cloud.vpcs = failed(kind);
        assertThat(codes(StepId.NETWORK)).containsExactly("VpcId unverified");

        haveTheNetwork();
        cloud.vSwitches = vpc -> failed(kind);
        assertThat(codes(StepId.NETWORK)).containsExactly("VSwitchId unverified");
    }

    @Test
    void asksAnewForWhatWasMadeAfterTheListsWereRead() {
        var remembering = new CaffeineRecall(InstantSource.fixed(Instant.EPOCH));
        var others = answered(List.of(new Vpc(new ResourceId("vpc-other"), "other", "10.0.0.0/8")));
        var made = cloud.vpcs;
        cloud.vpcs = others;
        assertThat(verify(StepId.NETWORK, remembering).problems()).hasSize(1);

        cloud.vpcs = made;
        assertThat(verify(StepId.NETWORK, remembering).problems()).isEmpty();
    }

    @Test
    void doesNotRememberThatThereIsNoNetwork() {
        var lookup =
                new Lookup(cloud, new CaffeineRecall(InstantSource.fixed(Instant.EPOCH)), CreationOptions.standard());
        var region = draft.region().orElseThrow();
        var made = cloud.vpcs;
        cloud.vpcs = answered(List.of());
        assertThat(lookup.vpcs(draft, region).answer().orElseThrow()).isEmpty();

        cloud.vpcs = made;
        assertThat(lookup.vpcs(draft, region).answer().orElseThrow()).hasSize(1);
    }

    @Test
    void wantsTheSecurityGroupToBeOfTheVpc() {
        cloud.securityGroups = vpc -> answered(List.of());

        assertThat(codes(StepId.NETWORK)).containsExactly("SecurityGroupId group.missing");
    }

    @ParameterizedTest
    @EnumSource(value = Kind.class, mode = Mode.EXCLUDE, names = "NOT_PERMITTED")
    void letsASecurityGroupPassUnseenOnlyWhenItMayNotBeListed(Kind kind) {
        cloud.securityGroups = vpc -> failed(Kind.NOT_PERMITTED);
        assertThat(codes(StepId.NETWORK)).isEmpty();

        cloud.securityGroups = vpc -> failed(kind);
        assertThat(codes(StepId.NETWORK)).containsExactly("SecurityGroupId unverified");
    }

    @Test
    void wantsTheRoleToExistWhereThatCanBeAsked() {
        assertThat(codes(StepId.ROLE)).isEmpty();

        cloud.role = answered(false);
        assertThat(codes(StepId.ROLE)).containsExactly("OssAccessingRoleName role.missing");

        cloud.role = failed(Kind.NOT_PERMITTED);
        assertThat(codes(StepId.ROLE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = StepId.class,
            mode = Mode.EXCLUDE,
            names = {"ROLE", "NETWORK"})
    void asksNothingForTheOtherSteps(StepId step) {
        cloud.vpcs = failed(Kind.REFUSED);
        cloud.role = answered(false);

        assertThat(verify(step).problems()).isEmpty();
        assertThat(verify(step).draft()).isEqualTo(draft);
    }

    private Verification.Verified verify(StepId step) {
        return verify(step, Wizards.FORGETFUL);
    }

    private Verification.Verified verify(StepId step, Recall recall) {
        var lookup = new Lookup(cloud, recall, CreationOptions.standard());
        return Verification.of(step, draft, lookup, Wizards.words(Language.ENGLISH));
    }

    private List<String> codes(StepId step) {
        return verify(step).problems().stream().map(VerificationTest::said).toList();
    }

    /** Each problem has its sentence in both languages, with nothing left to be filled in. */
    private static String said(Problem problem) {
        for (var language : Language.values()) {
            assertThat(Wizards.words(language).of(problem)).isNotBlank().doesNotContain("{");
        }
        return problem.field() + " " + problem.code();
    }

    private void free(int addresses) {
        cloud.vSwitches = vpc -> answered(List.of(
                new VSwitch(id(Parameter.VSWITCH), "app", new ResourceId("cn-hangzhou-k"), "10.1.0.0/24", addresses)));
    }

    private ResourceId id(Parameter parameter) {
        return draft.resource(parameter).orElseThrow();
    }
}
