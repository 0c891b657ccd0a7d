package io.chatops.starrocks.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Works with the record of who did what. */
@Command(
        name = "audit",
        description = "Works with the record of who did what.",
        mixinStandardHelpOptions = true,
        subcommands = AuditVerifyCommand.class)
final class AuditCommand implements Runnable {
    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                Objects.requireNonNull(spec).commandLine(), "Say what to do with it: audit verify");
    }
}
