package io.chatops.starrocks.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.secret.Secret;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What callers rely on, whatever stands behind {@link StarRocksCloud}. */
public interface StarRocksCloudContract {
    RegionId HANGZHOU = new RegionId("cn-hangzhou");

    /** A cloud that sells {@code cn-hangzhou} and has no instance there yet; the same one during a test. */
    StarRocksCloud cloud();

    /** A network that exists there: vpc, vSwitch, zone, security group. */
    default Draft in(Draft draft) {
        return draft.with(Parameter.VPC, "vpc-1")
                .with(Parameter.VSWITCH, "vsw-1")
                .with(Parameter.ZONE, "cn-hangzhou-i")
                .with(Parameter.SECURITY_GROUP, "sg-1");
    }

    @Test
    default void theRegionsOnSaleAreNamed() {
        assertThat(answered(cloud().regions())).extracting(Region::id).contains(HANGZHOU.value());
    }

    @Test
    default void whatWasOrderedIsFoundByItsIdAndByItsTag() {
        var created = answered(cloud().create(order("one", "token-1", "op-1")));

        var byId = answered(cloud().instances(InstanceQuery.byId(HANGZHOU, created.instance())));
        var byTag = answered(cloud().instances(InstanceQuery.byTag(HANGZHOU, Creation.OPERATION_TAG, "op-1")));

        assertThat(byId.items()).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(created.instance());
            assertThat(found.name()).isEqualTo("one");
            assertThat(found.runMode()).isEqualTo("shared_data");
            assertThat(found.tags()).containsEntry(Creation.OPERATION_TAG, "op-1");
        });
        assertThat(byTag.items()).extracting(Instance::id).containsExactly(created.instance());
    }

    @Test
    default void anotherOperationsTagFindsNothing() {
        answered(cloud().create(order("one", "token-1", "op-1")));

        assertThat(answered(cloud().instances(InstanceQuery.byTag(HANGZHOU, Creation.OPERATION_TAG, "op-2")))
                        .items())
                .isEmpty();
    }

    @Test
    default void theSameOrderSentTwiceIsCarriedOutOnce() {
        var first = answered(cloud().create(order("one", "token-1", "op-1")));
        var again = answered(cloud().create(order("one", "token-1", "op-1")));

        assertThat(again.instance()).isEqualTo(first.instance());
        assertThat(answered(cloud().instances(InstanceQuery.all(HANGZHOU, 1, 10)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    default void anotherOrderUnderTheSameTokenIsRefused() {
        answered(cloud().create(order("one", "token-1", "op-1")));

        var refused = failed(cloud().create(order("two", "token-1", "op-1")));

        assertThat(refused.nothingWasDone()).isTrue();
        assertThat(refused.requestId()).isNotEmpty();
    }

    @Test
    default void pagesFollowOneAnother() {
        Stream.of("one", "two", "three").forEach(name -> answered(cloud().create(order(name, "token-" + name, name))));

        var first = answered(cloud().instances(InstanceQuery.all(HANGZHOU, 1, 2)));
        var second = answered(cloud().instances(InstanceQuery.all(HANGZHOU, 2, 2)));

        assertThat(first.total()).isEqualTo(3);
        assertThat(Stream.concat(first.items().stream(), second.items().stream()))
                .extracting(Instance::name)
                .containsExactlyInAnyOrder("one", "two", "three");
    }

    @Test
    default void anInstanceHasFrontendsAndComputeNodes() {
        var created = answered(cloud().create(order("one", "token-1", "op-1")));

        assertThat(answered(cloud().nodeGroups(HANGZHOU, created.instance())))
                .extracting(NodeGroup::component)
                .containsExactlyInAnyOrder("FE", "CN");
    }

    @Test
    default void anUnknownInstanceIsNotFound() {
        var unknown = new InstanceId("c-0000000000000000");

        assertThat(failed(cloud().upgradableVersions(HANGZHOU, unknown, true)).kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(answered(cloud().instances(InstanceQuery.byId(HANGZHOU, unknown)))
                        .items())
                .isEmpty();
    }

    @Test
    default void aPriceHasACurrency() {
        var price = answered(cloud().price(plan("one")));

        assertThat(price.currency()).isNotEmpty();
        assertThat(price.trade().signum()).isPositive();
    }

    private Creation order(String name, String token, String operation) {
        return new Creation(plan(name), token, Secret.of("Contract#Pass1"), Map.of(Creation.OPERATION_TAG, operation));
    }

    private Plan plan(String name) {
        return Planning.plan(in(Draft.EMPTY
                .with(Parameter.REGION, HANGZHOU.value())
                .with(Parameter.PURPOSE, "development")
                .with(Parameter.PAY_TYPE, "postPaid")
                .with(Parameter.PACKAGE_TYPE, "official")
                .with(Parameter.RUN_MODE, "shared_data")
                .with(Parameter.SPEC_TYPE, "standard")
                .with(Parameter.CU, "8")
                .with(Parameter.NODES, "3")
                .with(Parameter.FE_CU, "8")
                .with(Parameter.FE_NODES, "3")
                .with(Parameter.DISKS, "1")
                .with(Parameter.STORAGE, "200")
                .with(Parameter.DISK_LEVEL, "pl1")
                .with(Parameter.VERSION, "3.3")
                .with(Parameter.NAME, name)
                .with(Parameter.OSS_ROLE, "AliyunEMRStarRocksAccessingOSSRole")));
    }

    private static <T> T answered(CloudResult<T> result) {
        assertThat(result.failure()).isEmpty();
        return result.answer().orElseThrow();
    }

    private static CloudFailure failed(CloudResult<?> result) {
        return result.failure().orElseThrow(() -> new AssertionError("was answered"));
    }
}
