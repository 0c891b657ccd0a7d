package io.chatops.starrocks.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Takes what people type to the command that it names. By hand, since a library that finds commands by annotations took a tenth of the
 * start (decision 19).
 */
final class Arguments {
    static final Option HELP = Option.flag("--help", "Says this; -h does, too.");
    static final Option VERSION = Option.flag("--version", "Says which version this is; -V does, too.");

    private final PrintStream out;
    private final PrintStream err;

    Arguments(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Does what they say; returns the exit code. */
    int run(Command program, List<String> words) throws IOException, InterruptedException {
        return run(program, program.name(), words);
    }

    private int run(Command command, String path, List<String> words) throws IOException, InterruptedException {
        var part = words.isEmpty() ? Optional.<Command>empty() : named(command, words.get(0));
        if (part.isPresent()) {
            return run(part.get(), path + " " + words.get(0), words.subList(1, words.size()));
        }
        if (!words.isEmpty() && words.get(0).equals("help")) {
            return run(command, path, asked(words));
        }
        try {
            var options = options(command, words);
            if (options.containsKey(HELP.name())) {
                Usage.of(command, path).forEach(out::println);
                return 0;
            }
            if (options.containsKey(VERSION.name())) {
                out.println(version());
                return 0;
            }
            return command.run(options);
        } catch (BadUsage wrong) {
            err.println(wrong.getMessage());
            Usage.of(command, path).forEach(err::println);
            return 2;
        }
    }

    /** {@code help audit} is {@code audit --help}. */
    private static List<String> asked(List<String> words) {
        return Stream.concat(words.stream().skip(1), Stream.of(HELP.name())).toList();
    }

    private static Map<String, String> options(Command command, List<String> words) throws BadUsage {
        var options = new HashMap<String, String>();
        for (var rest = words.iterator(); rest.hasNext(); ) {
            var word = rest.next();
            int equals = word.indexOf('=');
            var option = option(command, equals < 0 ? word : word.substring(0, equals));
            if (option.takesValue() && equals < 0 && !rest.hasNext()) {
                throw new BadUsage(option.name() + " is followed by " + option.values());
            }
            if (!option.takesValue() && equals >= 0) {
                throw new BadUsage(option.name() + " takes no value");
            }
            var value = option.takesValue() && equals < 0 ? rest.next() : word.substring(equals + 1);
            options.put(option.name(), value);
        }
        return options;
    }

    private static Option option(Command command, String name) throws BadUsage {
        if (name.equals("-h") || name.equals(HELP.name())) {
            return HELP;
        }
        if (name.equals("-V") || name.equals(VERSION.name())) {
            return VERSION;
        }
        for (var option : command.options()) {
            if (option.name().equals(name)) {
                return option;
            }
        }
        throw new BadUsage(name + " is no " + (name.startsWith("-") ? "option" : "command") + " here");
    }

    private static Optional<Command> named(Command command, String word) {
        return command.commands().stream()
                .filter(part -> part.name().equals(word))
                .findFirst();
    }

    private static String version() {
        var version = Arguments.class.getPackage().getImplementationVersion();
        return version == null ? "not packed" : version;
    }
}
