package io.chatops.starrocks.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import io.chatops.starrocks.config.Settings;
import io.chatops.starrocks.secret.Masker;
import org.slf4j.LoggerFactory;

/** The log of this process. */
public final class Logs {
    private Logs() {}

    /** For commands that a person reads at a terminal: what is only good to know is no line among theirs. A file of Logback's decides itself. */
    public static void warnOnly() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log && LogConfiguration.isOurs()) {
            log.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
        }
    }

    /** From now on lines are written in the configured format and without the configured secrets; before it, as text, by shapes and names. */
    public static void follow(Settings settings) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
            LogText.mask(log, Masker.knowing(settings.secrets()));
            LogText.write(log, settings.log());
        }
    }
}
