package io.chatops.starrocks.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** The machine's own Chromium without a window, with a profile that is thrown away. */
public final class Chromium implements AutoCloseable {
    static final Path BROWSER = Path.of("/usr/bin/chromium");
    static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    /** Says at each start that it does not know this browser's own protocol, which is not needed here; held, since loggers are let go. */
    private static final Logger CHATTER = Logger.getLogger("org.openqa.selenium.devtools.CdpVersionFinder");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final List<String> QUIET = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--disable-dev-shm-usage",
            "--no-first-run",
            "--no-proxy-server",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            // nothing but this machine has a name
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1");

    private final Path profile;
    private final ChromeDriver driver;

    private Chromium(boolean scripts) {
        CHATTER.setLevel(Level.OFF);
        profile = directory();
        var options = new ChromeOptions()
                .setBinary(BROWSER.toFile())
                .addArguments(QUIET)
                .addArguments("--user-data-dir=" + profile);
        var logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        options.setCapability(ChromeOptions.LOGGING_PREFS, logging);
        if (!scripts) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        // the builder of a service is no choice: it carries an annotation whose class nobody ships, a warning for the
        // compiler
        System.setProperty(ChromeDriverService.CHROME_DRIVER_EXE_PROPERTY, DRIVER.toString());
        driver = new ChromeDriver(options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE);
    }

    /** One that runs scripts. */
    public static Chromium start() {
        return new Chromium(true);
    }

    static Chromium withoutScripts() {
        return new Chromium(false);
    }

    /** Whether this machine has one. */
    static boolean isThere() {
        return Files.isExecutable(BROWSER) && Files.isExecutable(DRIVER);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public WebElement find(String selector) {
        return driver.findElement(By.cssSelector(selector));
    }

    /** A large screen with the light scheme. */
    void becomeDesktop() {
        screen(1000, 900, 1, false);
        becomeColoured("light");
    }

    /** A sheet for drawing on, so much finer than a screen. */
    public void becomeSheet(double finer) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 1300, "height", 1600, "deviceScaleFactor", finer, "mobile", false));
        becomeColoured("light");
    }

    /** A phone's screen. */
    void becomePhone() {
        screen(360, 740, 2, true);
    }

    void becomeColoured(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** Asks until something is so, for as long as a page may take; each time is a question to the browser. */
    void until(BooleanSupplier condition) {
        long begin = System.nanoTime();
        while (!holds(condition)) {
            if (System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new AssertionError("not so within " + PATIENCE);
            }
            Thread.onSpinWait();
        }
    }

    /** What is asked for may be gone while one page follows another. */
    private static boolean holds(BooleanSupplier condition) {
        try {
            return condition.getAsBoolean();
        } catch (WebDriverException betweenPages) {
            return false;
        }
    }

    /** What the browser wrote on its console since it was asked last; answers that are no success are no complaint. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(LogEntry::getMessage)
                .filter(line -> !line.contains("the server responded with a status of"))
                .toList();
    }

    private void screen(int width, int height, int density, boolean mobile) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", density, "mobile", mobile));
    }

    /** Keeps what is seen, for people to look at. */
    void picture(String name) {
        try {
            var pictures = Files.createDirectories(Path.of("target", "pictures"));
            Files.write(pictures.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException unwritable) {
            throw new UncheckedIOException("picture " + name, unwritable);
        }
    }

    @Override
    public void close() {
        driver.quit();
        try (var files = Files.walk(profile)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stillInUse) {
            profile.toFile().deleteOnExit();
        }
    }

    private static Path directory() {
        try {
            return Files.createTempDirectory("chromium");
        } catch (IOException unwritable) {
            throw new UncheckedIOException("a directory for the browser", unwritable);
        }
    }
}
