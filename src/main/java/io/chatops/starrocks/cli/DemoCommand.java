package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Demo;
import java.io.Console;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plays one creation offline. */
final class DemoCommand implements Command {
    private static final Option DINGTALK = Option.flag("--dingtalk", "On DingTalk, in Chinese, instead of on Slack.");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String description() {
        return "Plays one whole creation offline, with a simulated chat and a simulated cloud.";
    }

    @Override
    public List<Option> options() {
        return List.of(DINGTALK);
    }

    @Override
    public int run(Map<String, String> options) {
        boolean runs = options.containsKey(DINGTALK.name())
                ? Demo.playOnDingTalk(System.out::println, colour())
                : Demo.play(System.out::println, colour());
        return runs ? 0 : 1;
    }

    /** Whether a person reads it on a terminal that knows colours, and has not asked for none (no-color.org). */
    private static boolean colour() {
        var terminal = System.getenv("TERM");
        return terminal != null
                && !terminal.equals("dumb")
                && System.getenv("NO_COLOR") == null
                && Optional.ofNullable(System.console())
                        .filter(DemoCommand::isTerminal)
                        .isPresent();
    }

    /** From Java 22 on there is a console without a terminal, too, and a method that tells. */
    private static boolean isTerminal(Console console) {
        try {
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException older) {
            return true;
        }
    }
}
