package io.chatops.starrocks.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that is shipped, {@code config/starrocks-chatops.yaml}. */
class ShippedFileTest {
    private static final Path SHIPPED = Path.of("config/starrocks-chatops.yaml");
    private static final Pattern SWITCHED_OFF = Pattern.compile("(?m)^( *)# ([a-z][A-Za-z]*: \\S+)$");

    @TempDir
    private Path directory;

    @Test
    void setsWhatHoldsWithoutIt() throws Exception {
        var withoutFile = ConfigDirectory.withSlack(directory).settings();

        var withFile = ConfigDirectory.withSlack(directory)
                .file(Files.readString(SHIPPED))
                .settings();

        assertThat(withFile).isEqualTo(withoutFile);
    }

    @Test
    void holdsEveryKeyOnceAndNoOther() throws Exception {
        assertThat(paths("", new YAMLMapper().readTree(everythingOn())))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Key.values()).map(Key::filePath).toList());
    }

    @Test
    void namesTheVariableOfEachKey() throws Exception {
        var text = everythingOn();
        for (Key key : Key.values()) {
            var expected = key.variable().map(name -> "Variable: " + name).orElse("File only");
            assertThat(commentsOver(text, key.filePath()))
                    .as(key.filePath())
                    .anyMatch(comment -> comment.contains(expected));
        }
    }

    private static String everythingOn() throws IOException {
        return SWITCHED_OFF.matcher(Files.readString(SHIPPED)).replaceAll("$1$2");
    }

    private static List<String> paths(String path, JsonNode node) {
        if (!node.isObject()) {
            return List.of(path);
        }
        var found = new ArrayList<String>();
        node.properties()
                .forEach(member -> found.addAll(
                        paths(path.isEmpty() ? member.getKey() : path + "." + member.getKey(), member.getValue())));
        return found;
    }

    /** The comments that stand over the section and over the key itself. */
    private static List<String> commentsOver(String text, String path) {
        var comments = new ArrayList<String>();
        var section = "";
        var above = new StringBuilder();
        var aboveSection = "";
        for (String line : text.lines().toList()) {
            var plain = line.strip();
            if (plain.startsWith("#")) {
                above.append(plain).append('\n');
                continue;
            }
            if (plain.contains(":")) {
                var name = plain.substring(0, plain.indexOf(':'));
                if (!line.startsWith(" ")) {
                    section = plain.endsWith(":") ? name + "." : "";
                    aboveSection = above.toString();
                    name = plain.endsWith(":") ? "" : name;
                }
                if ((section + name).equals(path)) {
                    comments.add(above.toString());
                    comments.add(aboveSection);
                }
            }
            above.setLength(0);
        }
        return comments;
    }
}
