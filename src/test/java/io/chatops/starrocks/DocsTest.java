package io.chatops.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.operation.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the pages say about the code, where it can be compared. */
class DocsTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([\\w.-]+)</artifactId>");
    private static final Pattern ARROW = Pattern.compile("(?m)^    ([A-Z_]+) --> ([A-Z_]+)");
    private static final Pattern PAGE = Pattern.compile("`((?:docs/|src/|config/[\\w-]+\\.yaml)[\\w./-]+)`");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");
    private static final Pattern TYPE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w+)`");
    private static final Path CODE = Path.of("src/main/java/io/chatops/starrocks");

    @Test
    void everyPackageHasItsSentence() throws IOException {
        var page = Files.readString(Path.of("docs/architecture.md"));
        try (var files = Files.walk(CODE)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(file ->
                                    CODE.relativize(file.getParent()).toString().replace('/', '.'))
                            .toList())
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
        }
    }

    @Test
    void theDiagramDrawsEveryMoveOfAnOperationAndNoOther() throws IOException {
        var drawn = ARROW.matcher(Files.readString(Path.of("docs/architecture.md")))
                .results()
                .map(move -> move.group(1) + " " + move.group(2))
                .toList();
        var possible = EnumSet.allOf(Status.class).stream()
                .flatMap(from -> from.next().stream().map(to -> from + " " + to))
                .toList();

        assertThat(drawn).containsExactlyInAnyOrderElementsOf(possible);
    }

    @Test
    void everyDependencyHasItsReason() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        var declared = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        var page = Files.readString(Path.of("docs/decisions/0006-libraries.md"));

        assertThat(DEPENDENCY.matcher(declared).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    @Test
    void whatThePagesPointAtIsThere() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            var pages = Stream.concat(docs, Stream.of(Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            for (Path page : pages) {
                assertThat(named(page))
                        .as(page.toString())
                        .allSatisfy(path -> assertThat(Path.of(path)).exists());
            }
        }
    }

    @Test
    void whatTheThreatModelRestsOnIsThere() throws IOException {
        var page = Files.readString(Path.of("docs/threat-model.md"));
        try (var tests = Files.walk(Path.of("src/test/java"))) {
            var known = tests.map(file -> file.getFileName().toString()).toList();
            assertThat(TEST.matcher(page).results().map(found -> found.group(1) + ".java"))
                    .isNotEmpty()
                    .isSubsetOf(known);
        }
        assertThat(TYPE.matcher(page).results().map(found -> found.group(1).replace('.', '/') + ".java"))
                .isNotEmpty()
                .allSatisfy(type -> assertThat(CODE.resolve(type)).exists());
    }

    private static List<String> named(Path page) throws IOException {
        return PAGE.matcher(Files.readString(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
