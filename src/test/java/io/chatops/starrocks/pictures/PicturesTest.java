package io.chatops.starrocks.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The pictures of docs/ belong to what the bot says today. With {@code -Dpictures.draw=true} they are drawn anew, which needs
 * Chromium; the comparison needs none.
 */
class PicturesTest {
    private static final Path PICTURES = Path.of("docs/pictures");
    private static final Path MANIFEST = Path.of("src/test/resources/pictures/manifest.sha256");
    static final long MOST_BYTES = 60_000;

    @Test
    void everyPictureWasDrawnFromWhatTheBotSaysToday() throws Exception {
        var pages = Gallery.pages();
        if (Boolean.getBoolean("pictures.draw")) {
            Darkroom.draw(pages, PICTURES);
            Files.writeString(MANIFEST, manifest(pages));
        }

        assertThat(Files.readString(MANIFEST))
                .as("pictures are out of date; after a look at the difference under golden/pictures draw them with"
                        + " mvn -q -Pquick test -Dtest=PicturesTest -Dpictures.draw=true")
                .isEqualTo(manifest(pages));
    }

    @Test
    void everyPictureIsThereAndSmall() throws Exception {
        try (var files = Files.list(PICTURES)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Gallery.pages().keySet().stream()
                            .map(name -> name + ".png")
                            .toList());
        }
        for (var name : Gallery.pages().keySet()) {
            assertThat(Files.size(PICTURES.resolve(name + ".png"))).as(name).isBetween(1_000L, MOST_BYTES - 1);
        }
    }

    @Test
    void everyPictureIsShownOnSomePageWithWordsForThoseWhoDoNotSeeIt() throws IOException {
        var pages = new StringBuilder(Files.readString(Path.of("README.md")));
        for (var page : List.of("README.md", "conversation.md", "dingtalk.md", "slack.md")) {
            pages.append(Files.readString(Path.of("docs").resolve(page)));
        }
        for (var name : Gallery.pages().keySet()) {
            assertThat(pages.toString()).containsPattern("!\\[[^\\]]{20,}]\\((docs/)?pictures/" + name + "\\.png\\)");
        }
    }

    private static String manifest(Map<String, String> pages) {
        return new TreeMap<>(pages)
                .entrySet().stream()
                        .map(page -> sha256(page.getValue()) + "  " + page.getKey() + "\n")
                        .collect(Collectors.joining());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
