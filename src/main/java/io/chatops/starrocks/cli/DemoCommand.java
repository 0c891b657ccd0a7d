package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays one creation offline. */
@Command(
        name = "demo",
        description = "Plays one whole creation offline, with a simulated chat and a simulated cloud.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--dingtalk", description = "On DingTalk, in Chinese, instead of on Slack.")
    private boolean dingTalk;

    @Override
    public Integer call() {
        boolean colour = CommandLine.Help.Ansi.AUTO.enabled();
        boolean runs =
                dingTalk ? Demo.playOnDingTalk(System.out::println, colour) : Demo.play(System.out::println, colour);
        return runs ? 0 : 1;
    }
}
