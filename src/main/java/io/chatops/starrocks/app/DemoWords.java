package io.chatops.starrocks.app;

/**
 * What a demo says between the lines of its people.
 *
 * @param cloud before each call of the cloud
 * @param later when half a minute is skipped
 */
record DemoWords(String cloud, String later, String runs, String late) {
    static final DemoWords ENGLISH = new DemoWords(
            "-> Alibaba Cloud:",
            "... 30 seconds later",
            "The instance is running. Start the real bot with: java -jar target/starrocks-chatops.jar serve",
            "The instance did not run in time.");

    static final DemoWords CHINESE = new DemoWords(
            "-> 阿里云：", "…… 30 秒后", "实例运行中。启动正式的机器人：java -jar target/starrocks-chatops.jar serve", "实例没有按时运行。");
}
