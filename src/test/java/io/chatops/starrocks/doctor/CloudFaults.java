package io.chatops.starrocks.doctor;

import static io.chatops.starrocks.doctor.Plant.fault;
import static io.chatops.starrocks.doctor.Plant.warning;

import io.chatops.starrocks.app.FreePort;
import io.chatops.starrocks.sandbox.cloud.Fault;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import java.time.Duration;
import java.util.stream.Stream;

/** What can be wrong with the cloud, and with the time. */
final class CloudFaults {
    private CloudFaults() {}

    static Stream<Plant> all() {
        return Stream.of(
                fault(
                        "cloud-identity",
                        "a key that the cloud does not know",
                        to -> to.set("ALIBABA_CLOUD_ACCESS_KEY_ID", "LTAIcanary0000000001"),
                        "does not know the AccessKey",
                        "ALIBABA_CLOUD_ACCESS_KEY_ID"),
                fault(
                        "cloud-identity",
                        "a secret of another key",
                        to -> to.set("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "canary-of-another-key"),
                        "does not belong",
                        "ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                fault(
                        "cloud-identity",
                        "a key that was switched off",
                        to -> to.cloud.faults().always("GetCallerIdentity", Fault.inactiveKey()),
                        "disabled",
                        "Enable it in RAM"),
                fault(
                        "cloud-identity",
                        "a profile that is not there",
                        to -> to.unset("ALIBABA_CLOUD_ACCESS_KEY_ID").unset("ALIBABA_CLOUD_ACCESS_KEY_SECRET"),
                        "aliyun configure list"),
                fault(
                        "cloud-rights",
                        "a right that is needed",
                        to -> to.cloud.faults().always("DescribeInstances", Fault.noPermission("sr:DescribeInstances")),
                        "RequestId ",
                        "Allow sr:DescribeInstances / starrocks:DescribeInstances",
                        "docs/ram-policy.json"),
                fault(
                        "cloud-rights",
                        "a right of another product",
                        to -> to.cloud.faults().always("DescribeVpcs", Fault.forbidden()),
                        "Allow vpc:DescribeVpcs"),
                warning(
                        "cloud-rights",
                        "a right that something else can stand in for",
                        to -> to.cloud.faults().always("QueryPriceV1", Fault.forbidden()),
                        "Allow sr:QueryPriceV1 / starrocks:QueryPriceV1"),
                fault(
                        "cloud-endpoints",
                        "the cloud out of reach",
                        to -> to.set("ALIBABA_CLOUD_ENDPOINT_URL", "http://127.0.0.1:" + FreePort.next()),
                        "cannot be reached",
                        "DNS, firewall and proxy"),
                warning(
                        "cloud-role",
                        "a role that is not there",
                        to -> to.world.removeRole(StandardWorld.OSS_ROLE),
                        StandardWorld.OSS_ROLE,
                        "complete the authorization"),
                fault(
                        "clock",
                        "a clock that is ten minutes off",
                        to -> to.ahead(Duration.ofMinutes(10)),
                        "seconds ahead of that of",
                        "NTP"),
                warning(
                        "clock",
                        "a clock that is two minutes off",
                        to -> to.ahead(Duration.ofMinutes(-2)),
                        "seconds behind that of",
                        "NTP"));
    }
}
