package io.chatops.starrocks.cloud;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.NodeGroup;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.RegionId;
import java.util.List;

/**
 * EMR Serverless StarRocks of one account. Every call is sent at most once: who wants a retry sends again. Reads end within 30
 * seconds and writes within 60, whatever the network does. Every implementation passes StarRocksCloudContract.
 */
public interface StarRocksCloud {
    /** The regions that the service sells, with its own names of them. */
    CloudResult<List<Region>> regions();

    /** The zones of a region where each series is sold. */
    CloudResult<Zones> zones(RegionId region);

    /** The sizes, versions and specs on sale; without zones, which {@link #zones} knows. */
    CloudResult<Offer> offer(RegionId region, RunMode runMode, PackageType packageType);

    /** Whether the zone of a plan has the machines just now. */
    CloudResult<Boolean> inStock(Plan plan);

    /** What a plan costs: an hour for pay-as-you-go, the whole duration for a subscription. */
    CloudResult<Price> price(Plan plan);

    /** The same order as one line for the aliyun CLI, the password masked; nothing is sent. */
    String commandLine(Plan plan);

    /** Creates and starts billing. Sent once; the same client token and bytes may be sent again safely. */
    CloudResult<Created> create(Creation creation);

    /** One page of the instances of a region. */
    CloudResult<Page<Instance>> instances(InstanceQuery query);

    /** The compute groups of an instance, all pages. */
    CloudResult<List<NodeGroup>> nodeGroups(RegionId region, InstanceId instance);

    /** The gateways of an instance. */
    CloudResult<List<Gateway>> gateways(RegionId region, InstanceId instance);

    /** The versions that an instance can be upgraded to: minor ones, or major ones. */
    CloudResult<List<String>> upgradableVersions(RegionId region, InstanceId instance, boolean minor);

    /** One page of the configuration of an instance. */
    CloudResult<Page<ConfigEntry>> configs(ConfigQuery query);

    /** One page of the configuration changes of an instance, newest first. */
    CloudResult<Page<ConfigChange>> configHistory(RegionId region, InstanceId instance, int pageNumber, int pageSize);
}
