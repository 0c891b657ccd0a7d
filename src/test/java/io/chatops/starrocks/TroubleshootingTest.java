package io.chatops.starrocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.doctor.Matter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whoever was shown a trouble by the bot finds it on the page by its first words. */
class TroubleshootingTest {
    private static final Path TEXTS = Path.of("src/main/resources/io/chatops/starrocks/text");
    private static final int ENOUGH = 28;

    /** What tells of a trouble that somebody may be called for; the rest explains itself where it stands. */
    private static final Pattern TROUBLES = Pattern.compile("failure\\.(?!request).*"
            + "|answer\\.(journal|broken|not_allowed(?!\\.nothing).*|refused\\..*|post\\.(invite|failed)"
            + "|create\\.(password|no_page|posted_before|not_opened)|form\\.not_opened|draft\\.gone|operation\\.gone"
            + "|question\\.gone|edit\\.too_late)"
            + "|slack\\.(away|busy|failed|list|working)|admin\\.not_allowed"
            + "|approval\\.(refused\\.outsider|elsewhere\\.failed|notice\\.nobody|obstacle\\.(?!whose).*)"
            + "|query\\.(failed|show\\.failed|file\\.failed)"
            + "|dingtalk\\.(overQuota|refused\\..*|away|card\\.(gone|notYours|again)|code\\.(expired|notYours|unknown)"
            + "|form\\.unknown|group\\.openChat|password\\.(delete|noPage))"
            + "|wizard\\.list\\.(unread|gone)(?!\\.instead).*|rule\\.list\\.unread"
            + "|page\\.(gone|slow|refused|broken|unwanted)\\.title");

    private final String page = read();

    @Test
    void everyTroubleIsFoundByItsFirstWords() throws IOException {
        var missing = new TreeMap<String, String>();
        try (var files = Files.list(TEXTS)) {
            for (var file : files.filter(name -> name.toString().endsWith("_en.properties"))
                    .toList()) {
                texts(file).forEach((key, text) -> {
                    if (TROUBLES.matcher(key.toString()).matches() && !page.contains(firstWords(text.toString()))) {
                        missing.put(key.toString(), firstWords(text.toString()));
                    }
                });
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everyTitleOfACardIsExplained() throws IOException {
        texts(TEXTS.resolve("card_en.properties")).forEach((key, title) -> {
            if (key.toString().startsWith("card.title.") && !key.toString().matches(".*(DRAFT|SUBMITTED|RUNNING)")) {
                assertThat(page).contains(title.toString().replaceFirst("^.*: ", ""));
            }
        });
    }

    @Test
    void everyWordOfDoctorIsAHeading() {
        assertThat(Arrays.stream(Matter.values()).map(matter -> "\n## " + matter.code() + "\n"))
                .allSatisfy(heading -> assertThat(page).contains(heading));
    }

    /** Up to the first thing that is put in, or the end of the sentence. */
    private static String firstWords(String text) {
        var words =
                text.replace("''", "'").replaceFirst("(?s)[{.:;,(\\n].*$", "").strip();
        if (words.length() <= ENOUGH) {
            return words;
        }
        return words.substring(0, words.lastIndexOf(' ', ENOUGH));
    }

    private static Properties texts(Path file) throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs/troubleshooting.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the page", unreadable);
        }
    }
}
