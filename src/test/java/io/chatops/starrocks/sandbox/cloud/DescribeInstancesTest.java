package io.chatops.starrocks.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DescribeInstancesTest extends CloudTest {
    @BeforeEach
    void fill() {
        StandardWorld.addInstances(cloud.world(), "cn-shanghai", 137, time.instant());
        StandardWorld.addInstances(cloud.world(), "cn-beijing", 2, time.instant());
    }

    @Test
    void pagesTogetherHaveEveryInstanceOnce() throws Exception {
        var names = new ArrayList<String>();
        for (int page = 1; page <= 4; page++) {
            var answer =
                    list(Map.of("RegionId", "cn-shanghai", "PageNumber", Integer.toString(page), "PageSize", "50"));
            assertThat(answer.json().path("Total").asInt()).isEqualTo(137);
            answer.content().forEach(item -> names.add(item.path("InstanceName").asText()));
        }

        assertThat(names)
                .hasSize(137)
                .doesNotHaveDuplicates()
                .startsWith("orders_001")
                .endsWith("orders_137");
    }

    @Test
    void aPageHasTenUnlessMoreIsAskedFor() throws Exception {
        assertThat(list(Map.of()).content()).hasSize(10);
        assertThat(list(Map.of("PageSize", "100")).content()).hasSize(100);
        assertThat(list(Map.of("PageSize", "0")).code()).isEqualTo("InvalidParams");
        assertThat(list(Map.of("PageNumber", "x")).code()).isEqualTo("InvalidParams");
    }

    @Test
    void filtersHoldTogether() throws Exception {
        var first = cloud.world().fleet().all().get(0).become("upgrading");
        var second = cloud.world().fleet().all().get(1).become("restarting");

        assertThat(found(Map.of("InstanceId", first.id()))).containsExactly(first.id());
        assertThat(found(Map.of("InstanceId", first.id(), "RegionId", "cn-beijing")))
                .isEmpty();
        assertThat(found(Map.of("InstanceName", "orders_001"))).hasSize(2);
        assertThat(found(Map.of("InstanceName", "orders"))).isEmpty();
        assertThat(found(Map.of("InstanceStatus", "upgrading,restarting"))).containsExactly(first.id(), second.id());
    }

    @Test
    void aStatusThatIsNoFilterIsRefused() throws Exception {
        assertThat(list(Map.of("InstanceStatus", "creating_failed"))
                        .json()
                        .path("ErrMessage")
                        .asText())
                .isEqualTo("Invalid instance status: [creating_failed]");
    }

    @Test
    void tagsFindTheirInstanceAndNobodyElses() throws Exception {
        var id = created(Orders.accepted());

        assertThat(found(Map.of("Tag", "[{\"Key\":\"chatops-operation\",\"Value\":\"op-1\"}]")))
                .containsExactly(id);
        assertThat(found(Map.of("Tag", "[{\"Key\":\"chatops-operation\"}]"))).containsExactly(id);
        assertThat(found(Map.of("Tag", "[{\"Key\":\"chatops-operation\",\"Value\":\"op-2\"}]")))
                .isEmpty();
        assertThat(found(Map.of("Tag", "[{\"Key\":\"chatops-operation\",\"Value\":\"op-1\"},{\"Key\":\"team\"}]")))
                .isEmpty();
        assertThat(list(Map.of("Tag", "op-1")).code()).isEqualTo("InvalidParams");
    }

    private List<String> found(Map<String, String> query) throws Exception {
        var ids = new ArrayList<String>();
        list(query).content().forEach(item -> ids.add(item.path("InstanceId").asText()));
        return ids;
    }
}
