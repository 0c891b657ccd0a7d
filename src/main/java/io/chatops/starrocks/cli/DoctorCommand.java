package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Doctor;
import io.chatops.starrocks.app.Logs;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Looks at an installation: 0 when all that is needed works, 1 when something does not, 2 when the configuration cannot be used. */
final class DoctorCommand implements Command {
    private static final Option LANGUAGE =
            new Option("--lang", "en|zh", "Language of the lines; else that of the settings.");

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String description() {
        return "Checks configuration, chats, cloud, database, address and clock, and says what to do.";
    }

    @Override
    public List<Option> options() {
        return List.of(LANGUAGE);
    }

    @Override
    public int run(Map<String, String> options) throws BadUsage {
        var language = options.get(LANGUAGE.name());
        if (language != null && !language.matches(LANGUAGE.values())) {
            throw new BadUsage("--lang is en or zh");
        }
        Logs.warnOnly();
        var doctor = Doctor.run(System.getenv(), Path.of(""), InstantSource.system(), language);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        doctor.lines().forEach(out::println);
        out.flush();
        return doctor.code();
    }
}
