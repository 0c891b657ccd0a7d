package io.chatops.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The pages hang together: whoever begins at the README comes everywhere, and no link leads nowhere. */
class LinksTest {
    private static final Pattern FENCE = Pattern.compile("(?ms)^ *```.*?^ *```");
    private static final Pattern LINK = Pattern.compile("(!?)\\[([^\\]]*)]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Path START = Path.of("README.md");

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        for (var page : pages()) {
            for (var link : links(page)) {
                assertThat(file(page, link)).as(page + ": " + link.group()).exists();
                var anchor = anchor(link);
                if (!anchor.isEmpty()) {
                    assertThat(anchors(file(page, link)))
                            .as(page + ": " + link.group())
                            .contains(anchor);
                }
            }
        }
    }

    @Test
    void everyPageIsFoundFromTheReadme() throws IOException {
        Set<Path> found = new HashSet<>(Set.of(START));
        var next = new ArrayDeque<>(found);
        while (!next.isEmpty()) {
            var page = next.remove();
            for (var link : links(page)) {
                var target = file(page, link);
                if (target.toString().endsWith(".md") && found.add(target)) {
                    next.add(target);
                }
            }
        }
        assertThat(found).containsAll(pages());
    }

    @Test
    void everyPageHasAWayBack() throws IOException {
        for (var page : pages()) {
            if (page.startsWith("docs")) {
                assertThat(links(page).stream()
                                .map(link -> file(page, link).getFileName().toString()))
                        .as(page.toString())
                        .contains("README.md");
            }
        }
    }

    @Test
    void everyPictureHasWordsForThoseWhoDoNotSeeIt() throws IOException {
        for (var page : pages()) {
            assertThat(links(page).stream().filter(link -> !link.group(1).isEmpty()))
                    .as(page.toString())
                    .allSatisfy(picture -> assertThat(picture.group(2)).hasSizeGreaterThan(20));
        }
    }

    private static List<Path> pages() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            return Stream.concat(docs, Stream.of(START, Path.of("CONTRIBUTING.md"), Path.of("CHANGELOG.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    /** Those that stay in the repository; what stands in code is no link. */
    private static List<MatchResult> links(Path page) throws IOException {
        return LINK.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .filter(link -> !link.group(3).contains("://"))
                .toList();
    }

    private static Path file(Path page, MatchResult link) {
        var path = link.group(3).replaceFirst("#.*$", "");
        return path.isEmpty()
                ? page
                : Path.of("").resolve(page).resolveSibling(path).normalize();
    }

    private static String anchor(MatchResult link) {
        return link.group(3).contains("#") ? link.group(3).replaceFirst("^.*#", "") : "";
    }

    private static Set<String> anchors(Path page) throws IOException {
        return HEADING.matcher(FENCE.matcher(Files.readString(page)).replaceAll(""))
                .results()
                .map(heading -> heading.group(1)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
    }
}
