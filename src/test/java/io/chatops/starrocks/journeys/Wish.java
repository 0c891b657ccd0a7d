package io.chatops.starrocks.journeys;

import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import java.util.LinkedHashMap;
import java.util.Map;

/** What somebody wants, by the interface's names; what is not named is left as the wizard proposes it. */
record Wish(Map<String, String> values) {
    static final String PASSWORD = "Journey#2026-03";

    Wish {
        values = Map.copyOf(values);
    }

    /** A small shared-data instance in Hangzhou, by the hour. */
    static Wish small(String name) {
        return new Wish(Map.of())
                .with("RegionId", "cn-hangzhou")
                .with("Purpose", "development")
                .with("PayType", "postPaid")
                .with("PackageType", "official")
                .with("RunMode", "shared_data")
                .with("SpecType", "standard")
                .with("Version", "3.3")
                .with("InstanceName", name)
                .with("AdminPassword", PASSWORD)
                .with("OssAccessingRoleName", StandardWorld.OSS_ROLE)
                .with("VpcId", "vpc-cn-hangzhou-main")
                .with("VSwitchId", "vsw-cn-hangzhou-i")
                .with("SecurityGroupId", "sg-cn-hangzhou-warehouse");
    }

    Wish with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new Wish(more);
    }

    /** Left to the wizard's proposal, or already answered. */
    Wish without(String... names) {
        var fewer = new LinkedHashMap<>(values);
        for (var name : names) {
            fewer.remove(name);
        }
        return new Wish(fewer);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }
}
