package io.chatops.starrocks.sandbox.cloud;

import java.util.List;

/** A configuration item of every instance, with its default and its explanation. */
record ConfigItem(
        String key,
        String type,
        String value,
        String range,
        String valueType,
        String unit,
        boolean modifiable,
        boolean restart,
        String chinese,
        String english) {
    static final List<ConfigItem> ALL = List.of(
            fe("enable_udf", "false", "true,false", "BOOLEAN", "", true, "是否开启 UDF", "Allows user-defined functions"),
            fe("qe_max_connection", "4096", "[1,65535]", "INT", "", false, "FE 的最大连接数", "Most connections of an FE"),
            fe(
                    "max_running_txn_num_per_db",
                    "1000",
                    "[1,10000]",
                    "INT",
                    "",
                    false,
                    "每个库的最大导入事务数",
                    "Most running load transactions of a database"),
            fe(
                    "stream_load_default_timeout_second",
                    "600",
                    "[1,259200]",
                    "INT",
                    "s",
                    false,
                    "Stream Load 的默认超时",
                    "Default timeout of Stream Load"),
            fe(
                    "tablet_create_timeout_second",
                    "10",
                    "[1,3600]",
                    "INT",
                    "s",
                    false,
                    "创建 Tablet 的超时",
                    "Timeout of creating a tablet"),
            fe(
                    "enable_statistic_collect",
                    "true",
                    "true,false",
                    "BOOLEAN",
                    "",
                    false,
                    "是否自动采集统计信息",
                    "Collects statistics by itself"),
            be(
                    "create_tablet_worker_count",
                    "3",
                    "[1,64]",
                    "INT",
                    "",
                    true,
                    "创建 Tablet 的线程数",
                    "Threads that create tablets"),
            be("compact_threads", "4", "[1,64]", "INT", "", false, "并发 Compaction 线程数", "Threads of compaction"),
            be("mem_limit", "90%", "", "STRING", "", true, "BE 进程内存上限", "Memory limit of the BE process"),
            be(
                    "streaming_load_max_mb",
                    "102400",
                    "[1,1048576]",
                    "INT",
                    "MB",
                    false,
                    "流式导入单个文件上限",
                    "Largest file of a streaming load"),
            be(
                    "tablet_max_versions",
                    "1000",
                    "[1,10000]",
                    "INT",
                    "",
                    false,
                    "每个 Tablet 的最大版本数",
                    "Most versions of a tablet"),
            new ConfigItem(
                    "core-site.xml",
                    "CORE",
                    "",
                    "",
                    "STRING",
                    "",
                    false,
                    true,
                    "Hadoop 访问配置",
                    "How Hadoop is reached"));

    private static ConfigItem fe(
            String key, String value, String range, String kind, String unit, boolean restart, String zh, String en) {
        return new ConfigItem(key, "FE", value, range, kind, unit, true, restart, zh, en);
    }

    private static ConfigItem be(
            String key, String value, String range, String kind, String unit, boolean restart, String zh, String en) {
        return new ConfigItem(key, "BE", value, range, kind, unit, true, restart, zh, en);
    }
}
