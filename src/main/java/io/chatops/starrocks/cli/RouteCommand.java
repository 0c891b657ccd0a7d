package io.chatops.starrocks.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Not offered yet; says so. */
@Command(
        name = "route",
        description = "Tells how texts would be understood. Not offered yet.",
        mixinStandardHelpOptions = true)
final class RouteCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", hidden = true)
    private List<String> words = List.of();

    @Override
    public Integer call() {
        System.err.println(NotOffered.sentence("route " + String.join(" ", words)));
        return 2;
    }
}
