package io.chatops.starrocks.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Not offered yet; says so. */
@Command(name = "audit", description = "Works with the audit chain. Not offered yet.", mixinStandardHelpOptions = true)
final class AuditCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", hidden = true)
    private List<String> words = List.of();

    @Override
    public Integer call() {
        System.err.println(NotOffered.sentence("audit " + String.join(" ", words)));
        return 2;
    }
}
