package io.chatops.starrocks.app;

import io.chatops.starrocks.config.BadConfiguration;
import io.chatops.starrocks.config.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bot as an operator set it up. */
public final class Service {
    private static final Logger LOG = LoggerFactory.getLogger(Service.class);

    private Service() {}

    /**
     * Reads the settings, says them to the log, and starts.
     *
     * @param directory where relative paths begin
     * @throws BadConfiguration when something is wrong with the settings
     * @throws IllegalStateException when it cannot start with them
     */
    public static Application start(Map<String, String> environment, Path directory) {
        var settings = Settings.read(environment, directory);
        Logs.follow(settings);
        settings.describe().forEach(LOG::info);
        settings.notices().forEach(LOG::warn);
        var application = Application.start(Setup.of(settings), InstantSource.system());
        LOG.info("listening on port {}", application.port());
        return application;
    }

    /** Ends it as {@link Application#close} does, and says both to the log: else a stop looks there like a process that was killed. */
    public static void stop(Application application) {
        LOG.info("told to stop");
        application.close();
        LOG.info("stopped");
    }
}
