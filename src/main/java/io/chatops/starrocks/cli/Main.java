package io.chatops.starrocks.cli;

import java.util.List;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** What people type after {@code java -jar starrocks-chatops.jar}. Exit codes: 0 fine, 1 a check failed, 2 wrong usage. */
public final class Main implements Command {
    /** The process ends with the command's exit code; a fine one returns, so that Maven can go on. */
    public static void main(String[] arguments) {
        int code = code(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Other threads may run by the time that something breaks: they must not keep the process. */
    private static int code(String... arguments) {
        try {
            return new Arguments(System.out, System.err).run(new Main(), List.of(arguments));
        } catch (Exception broken) {
            LoggerFactory.getLogger(Main.class).error("ended by what should not happen", broken);
            return 1;
        }
    }

    @Override
    public String name() {
        return "starrocks-chatops";
    }

    @Override
    public String description() {
        return "Create, inspect and manage Alibaba Cloud StarRocks instances from chat.";
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new ServeCommand(),
                new DemoCommand(),
                new RouteCommand(),
                new DoctorCommand(),
                new AuditCommand(),
                new RehearseCommand());
    }

    @Override
    public int run(Map<String, String> options) {
        Usage.of(this, name()).forEach(System.out::println);
        return 0;
    }
}
