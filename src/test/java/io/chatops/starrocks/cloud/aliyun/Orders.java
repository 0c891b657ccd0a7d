package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.cloud.CloudAccounts.Account;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.InstanceId;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Things that most tests of this package begin with. */
final class Orders {
    static final RegionId HANGZHOU = new RegionId("cn-hangzhou");
    static final InstanceId C1 = new InstanceId("c-1");
    static final String TOKEN = "6f1d0d0e-0000-4000-8000-000000000001";
    static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));
    static final CallLimits SHORT =
            new CallLimits(Duration.ofMillis(500), Duration.ofMillis(700), Duration.ofMillis(900), 4);
    static final CallLimits PATIENT =
            new CallLimits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20), 4);

    private Orders() {}

    /** The answers that the captures were made with. */
    static Draft draft() {
        return Draft.EMPTY
                .with(Parameter.REGION, "cn-hangzhou")
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
                .with(Parameter.NAME, "bot_demo")
                .with(Parameter.OSS_ROLE, "AliyunEMRStarRocksAccessingOSSRole")
                .with(Parameter.VPC, "vpc-1")
                .with(Parameter.VSWITCH, "vsw-1")
                .with(Parameter.ZONE, "cn-hangzhou-i")
                .with(Parameter.SECURITY_GROUP, "sg-1");
    }

    static Plan plan() {
        return Planning.plan(draft());
    }

    static Creation order(Plan plan, Map<String, String> tags) {
        return new Creation(plan, TOKEN, Secret.of("1qaz@QAZ"), tags);
    }

    static Creation order() {
        return order(plan(), Map.of());
    }

    static AliyunSettings settings(String url, CreateBody body) {
        return new AliyunSettings(
                Optional.of(keys()),
                Optional.empty(),
                Path.of("no-such-file"),
                Optional.of(url),
                body,
                List.of(),
                AliyunSettings.DEFAULT_HOME_REGION);
    }

    static AliyunSettings.Keys keys() {
        return new AliyunSettings.Keys("EXAMPLE-KEY-ID", Secret.of("example-key-secret"), Optional.empty());
    }

    static AliyunAccounts accounts(AliyunSettings settings, CallLimits limits) {
        return new AliyunAccounts(settings, NOON, Masker.ofShapes(), limits);
    }

    static Account account(CloudStub cloud, CreateBody body) {
        return accounts(settings(cloud.url(), body), PATIENT).account(Optional.empty());
    }
}
