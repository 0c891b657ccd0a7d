package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Doctor;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Looks at an installation: 0 when all that is needed works, 1 when something does not, 2 when the configuration cannot be used. */
@Command(
        name = "doctor",
        description = "Checks configuration, chats, cloud, database, address and clock, and says what to do.",
        mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--lang", paramLabel = "en|zh", description = "Language of the lines; else that of the settings.")
    private @Nullable String language;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (language != null && !language.matches("en|zh")) {
            throw new CommandLine.ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--lang is en or zh");
        }
        var doctor = Doctor.run(System.getenv(), Path.of(""), InstantSource.system(), language);
        var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        doctor.lines().forEach(out::println);
        out.flush();
        return doctor.code();
    }
}
