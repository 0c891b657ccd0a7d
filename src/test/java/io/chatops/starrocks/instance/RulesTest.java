package io.chatops.starrocks.instance;

import static io.chatops.starrocks.instance.Parameter.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RulesTest {
    private static final Draft BACKENDS = Drafts.complete();
    private static final Draft COMPUTE_NODES =
            Drafts.complete(RunMode.SHARED_DATA, SpecType.STANDARD, PackageType.OFFICIAL, PayType.POST_PAID);
    private static final Draft TRIAL =
            Drafts.complete(RunMode.SHARED_DATA, SpecType.STANDARD, PackageType.TRIAL, PayType.POST_PAID);
    private static final Draft MONTHS =
            Drafts.complete(RunMode.SHARED_DATA, SpecType.STANDARD, PackageType.OFFICIAL, PayType.PRE_PAID);
    private static final Draft YEARS = MONTHS.with(PRICING_CYCLE, "Year").with(DURATION, "1");
    private static final String OK = "";

    /** Base, parameter, answer, the code that stands on that parameter or nothing. Both sides of every border. */
    static Stream<Arguments> borders() {
        return Stream.of(
                        table(BACKENDS, CU, "cu.least", "0", "7", "-8", "8.0", "eight", "99999999"),
                        table(BACKENDS, CU, OK, "8", "16", "24", "1024"),
                        table(BACKENDS, CU, "cu.multiple", "9", "12", "15", "1025", "1032"),
                        table(TRIAL, CU, OK, "8"),
                        table(TRIAL, CU, "cu.least", "4", "7"),
                        table(TRIAL, CU, "cu.trial", "9", "16"),
                        table(BACKENDS, NODES, OK, "3", "4", "50"),
                        table(BACKENDS, NODES, "nodes.be", "0", "2", "51", "3.5", "three"),
                        table(COMPUTE_NODES, NODES, OK, "1", "2", "100"),
                        table(COMPUTE_NODES, NODES, "nodes.cn", "0", "101", "-1"),
                        table(BACKENDS, FE_NODES, OK, "1", "3", "5", "7", "9", "11"),
                        table(BACKENDS, FE_NODES, "fe_nodes", "0", "2", "4", "10", "12", "13"),
                        table(TRIAL, FE_NODES, OK, "1"),
                        table(TRIAL, FE_NODES, "fe_nodes.trial", "0", "2", "3"),
                        table(BACKENDS, FE_CU, OK, "8", "16", "32", "64"),
                        table(BACKENDS, FE_CU, "fe_cu.offered", "0", "4", "7", "24", "63", "65", "128", "many"),
                        table(TRIAL, FE_CU, OK, "4"),
                        table(TRIAL, FE_CU, "fe_cu.offered", "3", "5", "8"),
                        table(BACKENDS, DISKS, OK, "1", "10"),
                        table(BACKENDS, DISKS, "disks", "0", "11", "-1"),
                        table(BACKENDS, STORAGE, OK, "200", "300", "64900", "65000"),
                        table(BACKENDS, STORAGE, "storage", "0", "100", "199", "201", "250", "65001", "65100", "big"),
                        table(BACKENDS.with(DISK_LEVEL, "pl0"), STORAGE, OK, "200"),
                        table(BACKENDS.with(DISK_LEVEL, "pl2"), STORAGE, OK, "500", "600"),
                        table(BACKENDS.with(DISK_LEVEL, "pl2"), STORAGE, "storage.level", "200", "400"),
                        table(BACKENDS.with(DISK_LEVEL, "pl3"), STORAGE, OK, "500"),
                        table(BACKENDS.with(DISK_LEVEL, "pl3"), STORAGE, "storage.level", "400"),
                        table(BACKENDS, DISK_LEVEL, OK, "pl0", "pl1", "PL1"),
                        table(BACKENDS, DISK_LEVEL, "choice.unknown", "pl4", "1"),
                        table(MONTHS, DURATION, OK, "1", "9"),
                        table(MONTHS, DURATION, "duration.month", "0", "10", "12", "one"),
                        table(YEARS, DURATION, OK, "1", "3"),
                        table(YEARS, DURATION, "duration.year", "0", "4", "9"),
                        table(MONTHS, PRICING_CYCLE, "choice.unknown", "Week", "Day"),
                        table(MONTHS, AUTO_RENEW, OK, "true", "false"),
                        table(MONTHS, AUTO_RENEW, "choice.unknown", "yes", "1"),
                        table(BACKENDS, NAME, OK, "a", "a".repeat(64), "报".repeat(64), "-", "_", "1"),
                        table(BACKENDS, NAME, "name", "a".repeat(65), "报".repeat(65), "a b", "a;b", "$(id)"),
                        table(BACKENDS, REGION, OK, "cn-hangzhou", "us-east-1"),
                        table(BACKENDS, REGION, "region.unknown", "cn-mars", "CN-HANGZHOU", "cn_hangzhou", "-"),
                        table(BACKENDS, PROFILE, OK, "production"),
                        table(BACKENDS, PROFILE, "profile.unknown", "staging", "Production"),
                        table(BACKENDS, PURPOSE, OK, "development", "small_production", "large_production"),
                        table(BACKENDS, PURPOSE, "choice.unknown", "fun"),
                        table(BACKENDS, SCENARIO, OK, "data_lake"),
                        table(BACKENDS, SCENARIO, "choice.unknown", "lake"),
                        table(BACKENDS, PAY_TYPE, "choice.unknown", "free"),
                        table(BACKENDS, PACKAGE_TYPE, "choice.unknown", "enterprise"),
                        table(BACKENDS, RUN_MODE, "choice.unknown", "shared_everything"),
                        table(
                                BACKENDS,
                                SPEC_TYPE,
                                OK,
                                "standard",
                                "ramEnhanced",
                                "networkEnhanced",
                                "localSSD",
                                "bigData"),
                        table(BACKENDS, SPEC_TYPE, "choice.unknown", "huge"),
                        table(COMPUTE_NODES, SPEC_TYPE, OK, "standard", "ramEnhanced", "networkEnhanced"),
                        table(COMPUTE_NODES, SPEC_TYPE, "spec.shared_nothing_only", "localSSD", "bigData"),
                        table(TRIAL, SPEC_TYPE, OK, "standard"),
                        table(TRIAL, SPEC_TYPE, "spec.trial", "ramEnhanced", "networkEnhanced", "localSSD", "bigData"),
                        table(BACKENDS, VERSION, OK, "3.3", "v3.3", "3.3.10"),
                        table(BACKENDS, VERSION, "version.form", "new", "3.", "3.3-rc"),
                        table(BACKENDS, OSS_ROLE, OK, "r", "r".repeat(64)),
                        table(BACKENDS, OSS_ROLE, "role", "r".repeat(65), "a b", "角色"),
                        table(BACKENDS, VPC, "resource", "VPC-1", "vpc_1", "v".repeat(65)),
                        table(BACKENDS, VSWITCH, "resource", "VSW-1", "vsw/1"),
                        table(BACKENDS, SECURITY_GROUP, "resource", "SG-1", "sg;1"),
                        table(BACKENDS, ZONE, OK, "cn-hangzhou-i"))
                .flatMap(rows -> rows);
    }

    @ParameterizedTest(name = "{1} = {2} -> {3}")
    @MethodSource("borders")
    void holdsEachBorderOnBothSides(Draft base, Parameter parameter, String answer, String code) {
        var problems = Drafts.RULES.problems(base.with(parameter, answer), Offer.UNKNOWN);

        if (code.isEmpty()) {
            assertThat(problems).isEmpty();
        } else {
            assertThat(problems).extracting(Problem::field, Problem::code).contains(tuple(parameter.wire(), code));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Parameter.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PROFILE", "SCENARIO", "PRICING_CYCLE", "DURATION", "AUTO_RENEW", "LOCAL_TYPE", "ZONE"})
    void missesEachAnswerThatIsNeeded(Parameter parameter) {
        assertThat(codes(BACKENDS.without(parameter), parameter)).containsExactly("missing");
    }

    @ParameterizedTest
    @EnumSource(
            value = Parameter.class,
            names = {"PRICING_CYCLE", "DURATION"})
    void missesTheDurationOfASubscription(Parameter parameter) {
        assertThat(Drafts.RULES.problems(MONTHS.with(parameter, ""), Offer.UNKNOWN))
                .isNotEmpty();
        assertThat(codes(MONTHS.without(parameter), parameter)).containsExactly("missing");
    }

    @Test
    void asksNoDurationOfPayAsYouGo() {
        assertThat(Drafts.RULES.problems(BACKENDS.with(DURATION, "77").with(PRICING_CYCLE, "odd"), Offer.UNKNOWN))
                .isEmpty();
    }

    @Test
    void aVSwitchNeedsItsZone() {
        assertThat(codes(BACKENDS.without(ZONE), VSWITCH)).containsExactly("vswitch.zone");
        assertThat(codes(BACKENDS.with(ZONE, "Zone H"), VSWITCH)).containsExactly("vswitch.zone");
    }

    @Test
    void namesEveryProblemOfAnEmptyDraftInTheOrderOfTheQuestions() {
        var fields = Drafts.RULES.problems(Draft.EMPTY, Offer.UNKNOWN).stream()
                .map(Problem::field)
                .toList();

        assertThat(fields)
                .containsExactly(
                        "RegionId",
                        "Purpose",
                        "PayType",
                        "PackageType",
                        "RunMode",
                        "SpecType",
                        "Cu",
                        "FeCu",
                        "FeNodeNumber",
                        "DiskNumber",
                        "StoragePerformanceLevel",
                        "StorageSize",
                        "Version",
                        "InstanceName",
                        "OssAccessingRoleName",
                        "VpcId",
                        "VSwitchId",
                        "SecurityGroupId");
    }

    @Test
    void neverRepeatsWhatWasTyped() {
        var draft = Draft.EMPTY;
        for (var parameter : Parameter.values()) {
            draft = draft.with(parameter, "<wh1sper>");
        }
        assertThat(Drafts.RULES.problems(draft, Offer.UNKNOWN).toString()).doesNotContain("wh1sper");
    }

    @ParameterizedTest
    @CsvSource({"8,true", "16,false", "32,true", "12,true", "4,false"})
    void theOfferedCuGoBeforeTheMultiplesOfEightButNeverBelowEight(String cu, boolean right) {
        var offer = new OfferBuilder().computeCu(List.of(4, 8, 12, 32)).offer();

        assertThat(Drafts.RULES.problems(BACKENDS.with(CU, cu), offer).isEmpty())
                .isEqualTo(right);
        assertThat(Drafts.RULES.problems(TRIAL.with(CU, cu), offer).isEmpty()).isEqualTo(right);
    }

    @Test
    void theOfferedFrontendsGoBeforeTheList() {
        var offer =
                new OfferBuilder().frontends(List.of(12, 6), OptionalInt.of(3)).offer();

        assertThat(codes(BACKENDS.with(FE_CU, "8"), FE_CU, offer)).containsExactly("fe_cu.offered");
        assertThat(codes(BACKENDS.with(FE_CU, "12"), FE_CU, offer)).isEmpty();
        assertThat(codes(TRIAL.with(FE_NODES, "1"), FE_NODES, offer)).containsExactly("fe_nodes.trial");
        assertThat(codes(TRIAL.with(FE_NODES, "3"), FE_NODES, offer)).isEmpty();
        assertThat(codes(BACKENDS.with(FE_NODES, "5"), FE_NODES, offer)).isEmpty();
        assertThat(Rules.frontendCu(false, offer)).containsExactly(6, 12);
    }

    @Test
    void aVersionHasToBeOffered() {
        var offer = Offer.UNKNOWN.orVersions(List.of("3.3", "3.2"));

        assertThat(codes(BACKENDS.with(VERSION, "3.2"), VERSION, offer)).isEmpty();
        assertThat(codes(BACKENDS.with(VERSION, "v3.3"), VERSION, offer)).isEmpty();
        assertThat(codes(BACKENDS.with(VERSION, "3.1"), VERSION, offer)).containsExactly("version.offered");
        assertThat(codes(BACKENDS.with(VERSION, "3"), VERSION, offer)).containsExactly("version.offered");
    }

    @Test
    void aZoneHasToSellTheSeries() {
        var offer = Offer.UNKNOWN.withZones(Set.of("cn-hangzhou-h"), Set.of("cn-hangzhou-i"));

        assertThat(codes(BACKENDS, VSWITCH, offer)).isEmpty();
        assertThat(codes(BACKENDS.with(ZONE, "cn-hangzhou-i"), VSWITCH, offer)).containsExactly("zone.official");
        assertThat(codes(TRIAL, VSWITCH, offer)).containsExactly("zone.trial");
        assertThat(codes(TRIAL.with(ZONE, "cn-hangzhou-i"), VSWITCH, offer)).isEmpty();
    }

    @Test
    void theTrialSeriesIsRefusedWhereNoZoneSellsIt() {
        var nowhere = Offer.UNKNOWN.withZones(Set.of("cn-hangzhou-h"), Set.of());

        assertThat(codes(TRIAL, PACKAGE_TYPE, nowhere)).containsExactly("trial.region");
        assertThat(codes(BACKENDS, PACKAGE_TYPE, nowhere)).isEmpty();
    }

    @Test
    void aZoneHasToHaveTheSpec() {
        var offer = new OfferBuilder()
                .zoneSpecs(Map.of("cn-hangzhou-h", List.of("standard", "bigData")))
                .offer();

        assertThat(codes(BACKENDS, VSWITCH, offer)).isEmpty();
        assertThat(codes(BACKENDS.with(SPEC_TYPE, "localSSD"), VSWITCH, offer)).containsExactly("zone.spec");
        assertThat(codes(BACKENDS.with(SPEC_TYPE, "localSSD").with(ZONE, "cn-hangzhou-i"), VSWITCH, offer))
                .isEmpty();
    }

    @Test
    void aMachineTypeHasToBeOfferedForTheSpec() {
        var offer = new OfferBuilder()
                .localTypes(Map.of(SpecType.LOCAL_SSD, List.of(new Offer.LocalType("ecs.i4.2xlarge", "i4"))))
                .offer();
        var local = BACKENDS.with(SPEC_TYPE, "localSSD");

        assertThat(codes(local, LOCAL_TYPE, offer)).isEmpty();
        assertThat(codes(local.with(LOCAL_TYPE, "ecs.i4.2xlarge"), LOCAL_TYPE, offer))
                .isEmpty();
        assertThat(codes(local.with(LOCAL_TYPE, "ecs.i4.huge"), LOCAL_TYPE, offer))
                .containsExactly("choice.unknown");
        assertThat(codes(local.with(LOCAL_TYPE, "ecs.i4.huge"), LOCAL_TYPE, Offer.UNKNOWN))
                .isEmpty();
    }

    @Test
    void theOperatorDecidesWhichRegionsMayBeUsed() {
        var rules = new Rules(Set.of("cn-beijing"), Set.of());

        assertThat(rules.problems(BACKENDS, Offer.UNKNOWN))
                .extracting(Problem::code)
                .containsExactly("region.unknown");
        assertThat(rules.problems(BACKENDS.with(REGION, "cn-beijing"), Offer.UNKNOWN))
                .isEmpty();
    }

    private static Stream<Arguments> table(Draft base, Parameter parameter, String code, String... answers) {
        return Stream.of(answers).map(answer -> arguments(base, parameter, answer, code));
    }

    private static List<String> codes(Draft draft, Parameter parameter) {
        return codes(draft, parameter, Offer.UNKNOWN);
    }

    private static List<String> codes(Draft draft, Parameter parameter, Offer offer) {
        return Drafts.RULES.problems(draft, offer).stream()
                .filter(problem -> problem.field().equals(parameter.wire()))
                .map(Problem::code)
                .toList();
    }

    /** An offer of which only one part is known. */
    private record OfferBuilder(Offer offer) {
        OfferBuilder() {
            this(Offer.UNKNOWN);
        }

        OfferBuilder computeCu(List<Integer> cu) {
            return of(cu, List.of(), OptionalInt.empty(), Map.of(), Map.of());
        }

        OfferBuilder frontends(List<Integer> cu, OptionalInt nodes) {
            return of(List.of(), cu, nodes, Map.of(), Map.of());
        }

        OfferBuilder localTypes(Map<SpecType, List<Offer.LocalType>> types) {
            return of(List.of(), List.of(), OptionalInt.empty(), types, Map.of());
        }

        OfferBuilder zoneSpecs(Map<String, List<String>> specs) {
            return of(List.of(), List.of(), OptionalInt.empty(), Map.of(), specs);
        }

        private static OfferBuilder of(
                List<Integer> computeCu,
                List<Integer> frontendCu,
                OptionalInt frontendNodes,
                Map<SpecType, List<Offer.LocalType>> localTypes,
                Map<String, List<String>> zoneSpecs) {
            return new OfferBuilder(new Offer(
                    computeCu,
                    frontendCu,
                    frontendNodes,
                    List.of(),
                    Optional.empty(),
                    localTypes,
                    zoneSpecs,
                    Optional.empty(),
                    Optional.empty()));
        }
    }
}
