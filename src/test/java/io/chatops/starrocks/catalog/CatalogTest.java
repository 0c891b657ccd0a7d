package io.chatops.starrocks.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CatalogTest {
    @Test
    void aRangeHoldsItsEndsAndItsSteps() {
        assertThat(IntStream.rangeClosed(-3, 14).filter(Limits.FE_NODES::contains))
                .containsExactly(1, 3, 5, 7, 9, 11);
        assertThat(IntStream.of(199, 200, 250, 300, 65_000, 65_100).filter(Limits.STORAGE::contains))
                .containsExactly(200, 300, 65_000);
        assertThatThrownBy(() -> NodeRange.of(2, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new NodeRange(1, 2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"-5,1", "1,1", "2,1", "3,3", "10,9", "11,11", "12,11", "2147483647,11", "-2147483648,1"})
    void cutsANumberToTheNearestAllowedOneBelow(int number, int cut) {
        assertThat(Limits.FE_NODES.cut(number)).isEqualTo(cut);
    }

    @ParameterizedTest
    @EnumSource(SpecType.class)
    void trialHasTheStandardSpecOnlyAndLocalDisksNeedSharedNothing(SpecType spec) {
        boolean local = spec == SpecType.LOCAL_SSD || spec == SpecType.BIG_DATA;

        for (var mode : RunMode.values()) {
            assertThat(spec.fits(PackageType.TRIAL, mode)).isEqualTo(spec == SpecType.STANDARD);
            assertThat(spec.fits(PackageType.OFFICIAL, mode)).isEqualTo(!local || mode == RunMode.SHARED_NOTHING);
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyScenarioProposesWhatCanBeHad(Scenario scenario) {
        assertThat(scenario.specType().fits(scenario.packageType(), scenario.runMode()))
                .isTrue();
        assertThat(scenario.cu() % Limits.LEAST_CU).isZero();
    }

    @Test
    void proposesTrialAndPayAsYouGoForDevelopmentOnly() {
        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> purpose.recommendedPackage() == PackageType.TRIAL))
                .containsExactly(Purpose.DEVELOPMENT);
        assertThat(Arrays.stream(Purpose.values()).filter(purpose -> purpose.recommendedPay() == PayType.POST_PAID))
                .containsExactly(Purpose.DEVELOPMENT);
    }

    @Test
    void disksFromPl2OnHaveFiveHundredGigabytes() {
        assertThat(Arrays.stream(DiskLevel.values()).map(DiskLevel::leastStorage))
                .containsExactly(200, 200, 500, 500);
    }

    @Test
    void findsAConstantByItsWordWhateverTheCapitals() {
        for (var spec : SpecType.values()) {
            assertThat(SpecType.parse(" " + spec.wire().toUpperCase(Locale.ROOT) + "\n"))
                    .contains(spec);
        }
        assertThat(Stream.of("", " ", "localSSD2", "local ssd", "LOCAL_SSD"))
                .allMatch(word -> SpecType.parse(word).isEmpty());
    }

    @Test
    void hasThirteenRegionsAndTheTrialOnesAmongThem() {
        assertThat(Region.ALL).hasSize(13).extracting(Region::id).doesNotHaveDuplicates();
        assertThat(Region.TRIAL).allMatch(id -> Region.find(id).isPresent());
        assertThat(Region.find("cn-mars")).isEmpty();
    }
}
