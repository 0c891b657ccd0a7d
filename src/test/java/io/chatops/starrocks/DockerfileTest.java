package io.chatops.starrocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.chatops.starrocks.web.WebServer;
import io.chatops.starrocks.web.WebSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DockerfileTest {
    private static final Pattern SECRET = Pattern.compile("(?i)^(ENV|ARG)\\b.*(TOKEN|SECRET|PASSWORD|KEY)");

    private List<String> instructions;
    private List<String> runtime;

    @BeforeEach
    void read() throws IOException {
        instructions = Files.readString(Path.of("Dockerfile"))
                .replaceAll("(?m)^#.*\\n", "")
                .replaceAll("\\\\\\n\\s*", "")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
        int last = instructions.lastIndexOf(instructions.stream()
                .filter(line -> line.startsWith("FROM "))
                .reduce((one, next) -> next)
                .orElseThrow());
        runtime = instructions.subList(last, instructions.size());
    }

    @Test
    void runsOnAJavaRuntimeWithoutTheBuild() {
        assertThat(runtime.get(0)).isEqualTo("FROM eclipse-temurin:25-jre");
        assertThat(runtime).noneMatch(line -> line.contains("mvn") || line.startsWith("COPY src"));
        assertThat(runtime).contains("COPY --from=build /build/target/starrocks-chatops.jar /build/target/bom.json ./");
    }

    @Test
    void runsAsSomebodyWithoutRights() {
        assertThat(runtime).filteredOn(line -> line.startsWith("USER ")).containsExactly("USER 10001:10001");
        assertThat(runtime.indexOf("USER 10001:10001"))
                .isGreaterThan(lastOf("RUN "))
                .isLessThan(lastOf("ENTRYPOINT "));
    }

    @Test
    void keepsSecretsOutOfItsLayers() throws IOException {
        assertThat(instructions).noneMatch(line -> SECRET.matcher(line).find());
        assertThat(instructions).noneMatch(line -> line.startsWith("ADD ") || line.matches("COPY \\. .*"));
        assertThat(Files.readAllLines(Path.of(".dockerignore")))
                .filteredOn(line -> !line.startsWith("#"))
                .containsExactly("*", "!.mvn", "!pom.xml", "!src", "!config/starrocks-chatops.yaml");
    }

    @Test
    void keepsItsDataOnAVolumeAndListensOnThePortOfTheConfiguration() {
        assertThat(runtime).contains("VOLUME /app/data", "WORKDIR /app", "EXPOSE " + WebSettings.DEFAULT_PORT);
    }

    @Test
    void startsTheBotSoThatItHearsTheSignalToStop() {
        // the list form: a shell in between would keep the signal to itself
        assertThat(runtime.get(lastOf("ENTRYPOINT ")))
                .startsWith("ENTRYPOINT [\"java\"")
                .endsWith("\"-jar\", \"starrocks-chatops.jar\"]");
        assertThat(runtime).contains("CMD [\"serve\"]");
    }

    @Test
    void startsWithWhatTheJvmKeptOfARehearsal() {
        var rehearsal = runtime.get(lastOf("RUN "));
        var start = runtime.get(lastOf("ENTRYPOINT "));

        assertThat(rehearsal)
                .contains("-XX:AOTCacheOutput=starrocks-chatops.aot", "-jar starrocks-chatops.jar rehearse")
                .endsWith("&& test -s starrocks-chatops.aot");
        assertThat(start).contains("\"-XX:AOTCache=starrocks-chatops.aot\"");
        assertThat(List.of(rehearsal, start))
                .as("the same collector and compiler, or the file does not fit")
                .allMatch(line -> line.contains("-XX:+UseSerialGC") && line.contains("-XX:TieredStopAtLevel=1"));
        assertThat(runtime.indexOf(rehearsal))
                .as("in the directory and with the jar of the start")
                .isGreaterThan(runtime.indexOf("WORKDIR /app"))
                .isGreaterThan(lastOf("COPY --from=build"));
    }

    @Test
    void theHealthCheckTellsALivingServerFromNone() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "the check is for the image's bash");
        int port;
        try (var server = WebServer.start(WebSettings.loopback(), Map.of(), List.of())) {
            port = server.port();
            assertThat(healthCheck(port)).isZero();
        }
        assertThat(healthCheck(port)).isNotZero();
    }

    private int healthCheck(int port) throws Exception {
        var line = runtime.get(lastOf("HEALTHCHECK "));
        var command = new ObjectMapper().readValue(line.substring(line.indexOf('[')), String[].class);
        var check = new ProcessBuilder(command);
        check.environment().put("PORT", String.valueOf(port));
        var process = check.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private int lastOf(String instruction) {
        return runtime.lastIndexOf(runtime.stream()
                .filter(line -> line.startsWith(instruction))
                .reduce((one, next) -> next)
                .orElseThrow());
    }
}
