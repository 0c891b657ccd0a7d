package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The policies under {@code docs}: what the adapter calls, and no more. */
class RamPolicyTest {
    private static final Path ADAPTER = Path.of("src/main/java/io/chatops/starrocks/cloud/aliyun");
    private static final Pattern CALL = Pattern.compile("\"((?:Check|Create|Describe|Get|List|Query)[A-Z]\\w+)\"");

    /** Anybody may ask who they are. */
    private static final String NEEDS_NO_RIGHT = "GetCallerIdentity";

    @Test
    void thePolicyAllowsEveryCallAndNoOther() throws IOException {
        assertThat(names(policy("ram-policy.json"))).isEqualTo(calls());
    }

    @Test
    void thePolicyForReadingAllowsEverythingButToCreate() throws IOException {
        var reading = calls();
        reading.removeIf(call -> call.startsWith("Create"));

        assertThat(names(policy("ram-policy-read-only.json")))
                .isEqualTo(reading)
                .hasSizeLessThan(calls().size());
    }

    @Test
    void actionsOfStarRocksStandUnderBothPrefixesBeginningWithTheDocumentedOne() throws IOException {
        for (String file : Set.of("ram-policy.json", "ram-policy-read-only.json")) {
            var text = policy(file);
            var actions = new ObjectMapper().readTree(text).at("/Statement/0/Action");
            int half = actions.size() / 2;
            for (int place = 0; place < half; place++) {
                var documented = actions.get(place).asText();
                assertThat(documented).startsWith("sr:");
                assertThat(actions.get(half + place).asText()).isEqualTo(documented.replaceFirst("sr:", "starrocks:"));
            }
        }
    }

    private static Set<String> calls() throws IOException {
        var calls = new TreeSet<String>();
        try (var files = Files.list(ADAPTER)) {
            for (Path file : files.toList()) {
                CALL.matcher(Files.readString(file)).results().forEach(found -> calls.add(found.group(1)));
            }
        }
        calls.remove(NEEDS_NO_RIGHT);
        return calls;
    }

    private static String policy(String name) throws IOException {
        return Files.readString(Path.of("docs").resolve(name));
    }

    private static Set<String> names(String policy) throws IOException {
        var names = new TreeSet<String>();
        new ObjectMapper()
                .readTree(policy)
                .findValues("Action")
                .forEach(actions ->
                        actions.forEach(action -> names.add(action.asText().replaceFirst(".*:", ""))));
        return names;
    }
}
