package io.chatops.starrocks.app;

import java.util.function.Consumer;

/**
 * One whole creation, offline: the real bot between a simulated chat and a simulated Alibaba Cloud, all on loopback. Says what each
 * person sees and what the cloud is asked, masked.
 */
public final class Demo {
    private Demo() {}

    /** Plays it on Slack; true when the instance ran at its end. */
    public static boolean play(Consumer<String> out, boolean colour) {
        try (var room = DemoRoom.open(DemoWords.ENGLISH, out, colour)) {
            return new SlackDemo(room).play();
        }
    }

    /** Plays it on DingTalk, in Chinese, with the password on its own page; true when the instance ran at its end. */
    public static boolean playOnDingTalk(Consumer<String> out, boolean colour) {
        try (var room = DemoRoom.open(DemoWords.CHINESE, out, colour)) {
            return new DingTalkDemo(room).play();
        }
    }
}
