package io.chatops.starrocks.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** What people type after {@code java -jar starrocks-chatops.jar}. Exit codes: 0 fine, 1 a check failed, 2 wrong usage. */
@Command(
        name = "starrocks-chatops",
        description = "Create, inspect and manage Alibaba Cloud StarRocks instances from chat.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ServeCommand.class,
            DemoCommand.class,
            RouteCommand.class,
            DoctorCommand.class,
            AuditCommand.class
        })
public final class Main implements Runnable {
    /** The process ends with the command's exit code; a fine one returns, so that Maven can go on. */
    public static void main(String[] arguments) {
        int code = new CommandLine(new Main()).execute(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    @Override
    public void run() {
        CommandLine.usage(this, System.out);
    }
}
