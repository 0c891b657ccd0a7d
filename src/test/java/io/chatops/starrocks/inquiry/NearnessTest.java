package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.InstanceStatus;
import io.chatops.starrocks.instance.RegionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearnessTest {
    @ParameterizedTest
    @CsvSource({
        "orders,orders,0",
        "ordres,orders,1",
        "order,orders,1",
        "oders,orders,1",
        "'',abc,3",
        "报表,报告,1",
        "abc,xyz,3"
    })
    void countsChangesAndExchangesOfNeighbours(String one, String other, int distance) {
        assertThat(Nearness.distance(one, other)).isEqualTo(distance);
        assertThat(Nearness.distance(other, one)).isEqualTo(distance);
    }

    @Test
    void offersTheClosestFirstAndNothingThatIsFar() {
        var close = instance("c-1", "orders_prod");
        var closer = instance("c-2", "orders_prd");
        assertThat(Nearness.closest("orders_pr", List.of(close, instance("c-3", "warehouse"), closer)))
                .containsExactlyInAnyOrder(closer, close);
        assertThat(Nearness.closest("reports", List.of(close, closer))).isEmpty();
    }

    @Test
    void offersNobodyTheIdThatWasNotFound() {
        assertThat(Nearness.closest("c-1", List.of(instance("c-1", "gone")))).isEmpty();
    }

    static Instance instance(String id, String name) {
        return new Instance(
                new InstanceId(id),
                name,
                new RegionId("cn-hangzhou"),
                new InstanceStatus("running"),
                "official",
                "shared_data",
                "postPaid",
                "3.3",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }
}
