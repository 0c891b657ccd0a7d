package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Demo;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Plays one creation offline. */
@Command(name = "demo", description = "Plays one whole /starrocks create offline.", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        boolean colour = CommandLine.Help.Ansi.AUTO.enabled();
        return Demo.play(System.out::println, colour) ? 0 : 1;
    }
}
