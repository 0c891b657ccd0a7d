package io.chatops.starrocks.catalog;

import java.util.List;
import java.util.Map;

/** The service's words for the status of an instance. Source: metadata of DescribeInstances 2022-10-19. */
public final class InstanceStates {
    /** The 22 by which a list can be filtered; answers have more. */
    public static final List<String> FILTER = List.of(
            "unpaid",
            "paid",
            "creating",
            "running",
            "updating",
            "disable",
            "deleting",
            "scaling_out",
            "scaling_in",
            "scaling_up",
            "scaling_down",
            "upgrading",
            "modifying_config",
            "enable_public_network",
            "disable_public_network",
            "convert_from_trial_to_official",
            "restarting",
            "migration_cluster_to_serverless",
            "actively_disabled",
            "enabling",
            "agent_creating",
            "agent_scaling_up");

    /** What people say in Chinese for those that are asked for most. */
    public static final Map<String, String> CHINESE = Map.of(
            "运行中", "running",
            "创建中", "creating",
            "升级中", "upgrading",
            "重启中", "restarting",
            "释放中", "deleting",
            "删除中", "deleting",
            "扩容中", "scaling_out",
            "缩容中", "scaling_in",
            "未支付", "unpaid",
            "已停用", "disable");

    private InstanceStates() {}
}
