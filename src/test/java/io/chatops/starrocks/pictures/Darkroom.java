package io.chatops.starrocks.pictures;

import io.chatops.starrocks.web.Chromium;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.openqa.selenium.OutputType;

/** Draws pages with the machine's own Chromium. */
final class Darkroom {
    private Darkroom() {}

    /** Draws every page into the directory and takes away the pictures that belong to none. */
    static void draw(Map<String, String> pages, Path directory) throws IOException {
        Files.createDirectories(directory);
        try (var old = Files.list(directory)) {
            for (var file : old.toList()) {
                Files.delete(file);
            }
        }
        var page = Files.createTempFile("picture", ".html");
        try (var browser = Chromium.start()) {
            for (var entry : pages.entrySet()) {
                Files.writeString(page, entry.getValue());
                browser.driver().get(page.toUri().toString());
                draw(browser, directory.resolve(entry.getKey() + ".png"));
            }
        } finally {
            Files.deleteIfExists(page);
        }
    }

    /** As fine as it may be. */
    private static void draw(Chromium browser, Path file) throws IOException {
        for (var finer : List.of(1.25, 1.0)) {
            browser.becomeSheet(finer);
            var drawn = browser.find("main").getScreenshotAs(OutputType.BYTES);
            Palette.write(ImageIO.read(new ByteArrayInputStream(drawn)), file);
            if (Files.size(file) < PicturesTest.MOST_BYTES) {
                return;
            }
        }
    }
}
