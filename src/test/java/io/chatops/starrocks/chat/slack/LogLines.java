package io.chatops.starrocks.chat.slack;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** What is logged while it is open, with everything turned on that an operator may turn on. */
final class LogLines extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final Queue<String> written = new ConcurrentLinkedQueue<>();

    LogLines() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.DEBUG);
    }

    @Override
    protected void append(ILoggingEvent event) {
        if (!event.getLoggerName().startsWith("org.eclipse.jetty")) {
            var thrown = event.getThrowableProxy();
            written.add(event.getLoggerName() + " " + event.getFormattedMessage()
                    + (thrown == null ? "" : " " + thrown.getMessage()));
        }
    }

    String text() {
        return String.join("\n", written);
    }

    @Override
    public void close() {
        root.setLevel(before);
        root.detachAppender(this);
    }
}
