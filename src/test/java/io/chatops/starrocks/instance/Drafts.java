package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import java.util.Set;
import java.util.stream.Collectors;

/** Complete drafts to start from. */
public final class Drafts {
    /** Rules of an operator who lets every region be used, and one profile. */
    public static final Rules RULES =
            new Rules(Region.ALL.stream().map(Region::id).collect(Collectors.toSet()), Set.of("production"));

    private Drafts() {}

    /** A draft that the rules accept: shared nothing, standard, official, pay-as-you-go. */
    public static Draft complete() {
        return complete(RunMode.SHARED_NOTHING, SpecType.STANDARD, PackageType.OFFICIAL, PayType.POST_PAID);
    }

    /** A draft with these choices and fitting numbers; the rules accept it when the spec fits the other two. */
    public static Draft complete(RunMode mode, SpecType spec, PackageType series, PayType pay) {
        boolean trial = series == PackageType.TRIAL;
        var draft = Draft.EMPTY
                .with(Parameter.REGION, "cn-hangzhou")
                .with(Parameter.PURPOSE, "development")
                .with(Parameter.PAY_TYPE, pay.wire())
                .with(Parameter.PACKAGE_TYPE, series.wire())
                .with(Parameter.RUN_MODE, mode.wire())
                .with(Parameter.SPEC_TYPE, spec.wire())
                .with(Parameter.CU, "8")
                .with(Parameter.NODES, "3")
                .with(Parameter.FE_CU, trial ? "4" : "8")
                .with(Parameter.FE_NODES, trial ? "1" : "3")
                .with(Parameter.DISKS, "1")
                .with(Parameter.STORAGE, "200")
                .with(Parameter.DISK_LEVEL, "pl1")
                .with(Parameter.VERSION, "3.3")
                .with(Parameter.NAME, "orders_报表")
                .with(Parameter.OSS_ROLE, "AliyunEMRStarRocksAccessingOSSRole")
                .with(Parameter.VPC, "vpc-bp1rbvag1cafkj4prw")
                .with(Parameter.VSWITCH, "vsw-bp1rbvag1cafkj4prw")
                .with(Parameter.ZONE, "cn-hangzhou-h")
                .with(Parameter.SECURITY_GROUP, "sg-bp1rbvag1cafkj4prw");
        return pay == PayType.POST_PAID
                ? draft
                : draft.with(Parameter.PRICING_CYCLE, "Month")
                        .with(Parameter.DURATION, "9")
                        .with(Parameter.AUTO_RENEW, "true");
    }

    /** The plan of {@link #complete()}. */
    public static Plan plan() {
        return Planning.plan(complete());
    }
}
