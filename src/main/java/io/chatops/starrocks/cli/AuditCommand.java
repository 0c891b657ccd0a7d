package io.chatops.starrocks.cli;

import java.util.List;
import java.util.Map;

/** Works with the record of who did what. */
final class AuditCommand implements Command {
    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String description() {
        return "Works with the record of who did what.";
    }

    @Override
    public List<Command> commands() {
        return List.of(new AuditVerifyCommand());
    }

    @Override
    public int run(Map<String, String> options) throws BadUsage {
        throw new BadUsage("Say what to do with it: audit verify");
    }
}
