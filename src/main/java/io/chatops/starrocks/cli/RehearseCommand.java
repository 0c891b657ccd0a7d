package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Rehearsal;
import java.util.Map;

/** For a JVM that is told to keep what it loads: 0 when all was played. */
final class RehearseCommand implements Command {
    @Override
    public String name() {
        return "rehearse";
    }

    @Override
    public String description() {
        return "Starts the bot and plays the demo, offline, for a JVM that keeps what it loads for starts to come.";
    }

    @Override
    public int run(Map<String, String> options) {
        return Rehearsal.play(System.out::println) ? 0 : 1;
    }
}
