package io.chatops.starrocks.instance;

import static io.chatops.starrocks.instance.Parameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PlanningTest {
    static Stream<Arguments> combinations() {
        var rows = new ArrayList<Arguments>();
        for (var mode : RunMode.values()) {
            for (var spec : SpecType.values()) {
                for (var series : PackageType.values()) {
                    for (var pay : PayType.values()) {
                        rows.add(arguments(mode, spec, series, pay));
                    }
                }
            }
        }
        return rows.stream();
    }

    @ParameterizedTest
    @MethodSource("combinations")
    void makesAPlanExactlyWhenTheSpecFits(RunMode mode, SpecType spec, PackageType series, PayType pay) {
        var draft = Drafts.complete(mode, spec, series, pay);
        var planning = Planning.of(draft, Drafts.RULES, Offer.UNKNOWN);

        if (!spec.fits(series, mode)) {
            assertThat(planning)
                    .isInstanceOfSatisfying(
                            Planning.Unfinished.class,
                            unfinished -> assertThat(unfinished.problems())
                                    .singleElement()
                                    .extracting(Problem::field)
                                    .isEqualTo("SpecType"));
            return;
        }
        assertThat(planning).isInstanceOfSatisfying(Planning.Ready.class, ready -> {
            var plan = ready.plan();
            assertThat(plan.runMode()).isEqualTo(mode);
            assertThat(plan.packageType()).isEqualTo(series);
            assertThat(plan.backends().spec()).isEqualTo(spec);
            assertThat(plan.payment().type()).isEqualTo(pay);
            assertThat(plan.payment().subscription().isPresent()).isEqualTo(pay == PayType.PRE_PAID);
            assertThat(plan.frontends().spec()).isEqualTo(SpecType.STANDARD);
            assertThat(Planning.plan(plan.answers())).isEqualTo(plan);
            assertThat(Planning.plan(plan.answers()).digest()).isEqualTo(plan.digest());
        });
    }

    @Test
    void everyAnswerArrivesInThePlan() {
        var plan = Planning.plan(
                Drafts.complete(RunMode.SHARED_NOTHING, SpecType.LOCAL_SSD, PackageType.OFFICIAL, PayType.PRE_PAID)
                        .with(PROFILE, "production")
                        .with(CU, "16")
                        .with(NODES, "5")
                        .with(FE_CU, "32")
                        .with(FE_NODES, "7")
                        .with(DISKS, "2")
                        .with(STORAGE, "600")
                        .with(DISK_LEVEL, "pl2")
                        .with(LOCAL_TYPE, "ecs.i4.2xlarge")
                        .with(VERSION, "v3.2"));

        assertThat(plan.profile()).contains("production");
        assertThat(plan.version()).isEqualTo(new Version("3.2"));
        assertThat(plan.payment().subscription()).contains(new Payment.Subscription(PricingCycle.MONTH, 9, true));
        assertThat(plan.backends())
                .isEqualTo(
                        new GroupPlan(SpecType.LOCAL_SSD, 16, 5, 2, 600, DiskLevel.PL2, Optional.of("ecs.i4.2xlarge")));
        assertThat(plan.frontends())
                .isEqualTo(new GroupPlan(SpecType.STANDARD, 32, 7, 1, 200, DiskLevel.PL1, Optional.empty()));
        assertThat(plan.totalCu()).isEqualTo(16 * 5 + 32 * 7);
        assertThat(plan.network())
                .isEqualTo(new Network(
                        new ResourceId("vpc-bp1rbvag1cafkj4prw"),
                        new ResourceId("vsw-bp1rbvag1cafkj4prw"),
                        new ResourceId("cn-hangzhou-h"),
                        new ResourceId("sg-bp1rbvag1cafkj4prw")));
    }

    /** The digest stands on cards and in the journal: a change here voids what people confirmed with the version before. */
    @Test
    void theDigestOfTheSameAnswersStaysTheSameFromVersionToVersion() {
        assertThat(Drafts.plan().digest().value())
                .isEqualTo("37bb4998336753e3c695ea3b47737d87c938105da8e7d90e33b24ec4ee6ff77d");
        assertThat(Drafts.plan().digest().brief()).hasSize(12);
    }

    @Test
    void theDigestDoesNotDependOnTheOrderOfTheAnswers() {
        var backwards = new ArrayList<>(Drafts.complete().answers().entrySet());
        Collections.reverse(backwards);
        Map<Parameter, String> reversed = new LinkedHashMap<>();
        backwards.forEach(entry -> reversed.put(entry.getKey(), entry.getValue()));

        assertThat(Planning.plan(new Draft(reversed)).digest())
                .isEqualTo(Drafts.plan().digest());
    }

    @ParameterizedTest
    @EnumSource(Parameter.class)
    void theDigestChangesWithAnyAnswer(Parameter parameter) {
        var before = Drafts.complete(RunMode.SHARED_NOTHING, SpecType.STANDARD, PackageType.OFFICIAL, PayType.PRE_PAID);
        var after = before.with(parameter, Objects.requireNonNull(OTHER.get(parameter)));

        assertThat(Planning.plan(after).digest())
                .isNotEqualTo(Planning.plan(before).digest());
    }

    @Test
    void aDraftWithAProblemIsNoPlanAndTellsThemAll() {
        var planning = Planning.of(Drafts.complete().with(CU, "9").without(NAME, VPC), Drafts.RULES, Offer.UNKNOWN);

        assertThat(planning)
                .isInstanceOfSatisfying(
                        Planning.Unfinished.class,
                        unfinished -> assertThat(unfinished.problems())
                                .extracting(Problem::code)
                                .containsExactly("cu.multiple", "missing", "missing"));
    }

    @Test
    void anIncompleteDraftCannotBeReadBack() {
        for (var needed : List.of(REGION, PURPOSE, PAY_TYPE, CU, NAME, ZONE, SECURITY_GROUP)) {
            assertThatThrownBy(() -> Planning.plan(Drafts.complete().without(needed)))
                    .isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void aDurationBelongsToASubscriptionAlone() {
        var month = Optional.of(new Payment.Subscription(PricingCycle.MONTH, 1, false));

        assertThatThrownBy(() -> new Payment(PayType.POST_PAID, month)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payment(PayType.PRE_PAID, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static final Map<Parameter, String> OTHER = Map.ofEntries(
            Map.entry(REGION, "cn-beijing"),
            Map.entry(PROFILE, "production"),
            Map.entry(PURPOSE, "large_production"),
            Map.entry(SCENARIO, "data_lake"),
            Map.entry(PAY_TYPE, "postPaid"),
            Map.entry(PRICING_CYCLE, "Year"),
            Map.entry(DURATION, "2"),
            Map.entry(AUTO_RENEW, "false"),
            Map.entry(PACKAGE_TYPE, "trial"),
            Map.entry(RUN_MODE, "shared_data"),
            Map.entry(SPEC_TYPE, "ramEnhanced"),
            Map.entry(CU, "16"),
            Map.entry(NODES, "4"),
            Map.entry(FE_CU, "16"),
            Map.entry(FE_NODES, "5"),
            Map.entry(DISKS, "2"),
            Map.entry(STORAGE, "300"),
            Map.entry(DISK_LEVEL, "pl0"),
            Map.entry(LOCAL_TYPE, "ecs.i4.2xlarge"),
            Map.entry(VERSION, "3.2"),
            Map.entry(NAME, "orders_2"),
            Map.entry(OSS_ROLE, "Other"),
            Map.entry(VPC, "vpc-2"),
            Map.entry(VSWITCH, "vsw-2"),
            Map.entry(ZONE, "cn-hangzhou-i"),
            Map.entry(SECURITY_GROUP, "sg-2"));
}
