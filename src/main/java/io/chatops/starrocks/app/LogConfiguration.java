package io.chatops.starrocks.app;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;

/**
 * The log as it is unless an operator names a file of Logback's by {@code -Dlogback.configurationFile}: lines at INFO and above to the
 * terminal, masked. In code, since reading the same out of XML took a tenth of the start. Found by Logback as a service.
 */
public final class LogConfiguration extends ContextAwareBase implements Configurator {
    static final String TERMINAL = "terminal";

    private static final String FILE = "logback.configurationFile";

    /** What prints bodies, keys and passwords when it is talkative, and stays pinned whatever the root's level is. */
    private static final List<String> QUIET = List.of(
            "com.slack.api",
            "com.aliyuncs",
            "org.apache.http",
            "okhttp3",
            "org.eclipse.jetty",
            "org.flywaydb",
            "com.zaxxer.hikari",
            "com.tngtech");

    /** Says every half second, with its stack, that the database is away; TimedWork listens and says it once a minute. */
    private static final String SILENT = "com.github.kagkarlsson";

    @Override
    public ExecutionStatus configure(LoggerContext log) {
        if (!isOurs()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        for (var name : QUIET) {
            log.getLogger(name).setLevel(Level.WARN);
        }
        log.getLogger(SILENT).setLevel(Level.OFF);
        var root = log.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(terminal(log));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** Whether it is as it is here, and in no file of the operator's. */
    static boolean isOurs() {
        return System.getProperty(FILE) == null;
    }

    private static ConsoleAppender<ILoggingEvent> terminal(LoggerContext log) {
        var encoder = new LogEncoder();
        encoder.setContext(log);
        encoder.start();
        var terminal = new ConsoleAppender<ILoggingEvent>();
        terminal.setContext(log);
        terminal.setName(TERMINAL);
        terminal.setTarget("System.err");
        terminal.setEncoder(encoder);
        terminal.start();
        return terminal;
    }
}
