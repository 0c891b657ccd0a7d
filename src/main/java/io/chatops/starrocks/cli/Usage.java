package io.chatops.starrocks.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What people see who ask for help, or need it. */
final class Usage {
    private Usage() {}

    /** The lines of a command that is reached by this path of words. */
    static List<String> of(Command command, String path) {
        var lines = new ArrayList<String>();
        var options = Stream.concat(command.options().stream(), Stream.of(Arguments.HELP, Arguments.VERSION))
                .toList();
        lines.add("Usage: " + path + (command.commands().isEmpty() ? "" : " COMMAND") + " [OPTIONS]");
        lines.add(command.description());
        lines.add("Options:");
        int widest = options.stream()
                .mapToInt(option -> option.form().length())
                .max()
                .orElse(0);
        options.forEach(option -> lines.add(row(option.form(), widest, option.description())));
        if (!command.commands().isEmpty()) {
            lines.add("Commands:");
            int longest = command.commands().stream()
                    .mapToInt(part -> part.name().length())
                    .max()
                    .orElse(0);
            command.commands().forEach(part -> lines.add(row(part.name(), longest, part.description())));
        }
        return List.copyOf(lines);
    }

    private static String row(String name, int width, String description) {
        return "  " + name + " ".repeat(width - name.length() + 2) + description;
    }
}
