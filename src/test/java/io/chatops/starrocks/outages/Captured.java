package io.chatops.starrocks.outages;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.OutputStreamAppender;
import io.chatops.starrocks.app.LogEncoder;
import io.chatops.starrocks.config.LogFormat;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** The lines of the log as they are written, at the most talkative level that an operator can set for all. */
public final class Captured extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> objects = new ConcurrentLinkedQueue<>();
    private final Logger root;
    private final Level before;
    private final LogEncoder encoder;

    private Captured(Logger root) {
        this.root = root;
        this.before = root.getLevel();
        this.encoder = encoder(root.getAppender("terminal"));
    }

    public static Captured begin() {
        var root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger(Logger.ROOT_LOGGER_NAME);
        var captured = new Captured(root);
        captured.setContext(root.getLoggerContext());
        captured.start();
        root.addAppender(captured);
        root.setLevel(Level.DEBUG);
        return captured;
    }

    public String text() {
        return String.join("", lines);
    }

    /** The same as JSON, an object a line. */
    public String json() {
        return String.join("", objects);
    }

    @Override
    protected void append(ILoggingEvent event) {
        lines.add(new String(encoder.encode(event, LogFormat.TEXT), StandardCharsets.UTF_8));
        objects.add(new String(encoder.encode(event, LogFormat.JSON), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
    }

    private static LogEncoder encoder(Appender<ILoggingEvent> terminal) {
        return (LogEncoder) ((OutputStreamAppender<ILoggingEvent>) terminal).getEncoder();
    }
}
