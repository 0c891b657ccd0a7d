package io.chatops.starrocks.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** A line of the log as people read it: time, level, the last part of the logger's name, and the message; a stack trace follows it. */
final class TextLine {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX");

    private final DateTimeFormatter time = TIME.withZone(ZoneId.systemDefault());
    private final MaskedMessage messages = new MaskedMessage();
    private final MaskedThrowable traces = new MaskedThrowable();

    TextLine(Context log) {
        messages.setContext(log);
        messages.start();
        traces.setContext(log);
        traces.start();
    }

    /** With its line break. */
    String of(ILoggingEvent event) {
        var line = new StringBuilder(160);
        time.formatTo(event.getInstant(), line);
        var level = event.getLevel().toString();
        line.append(' ').append(level).append(level.length() < 5 ? "  " : " ");
        var logger = event.getLoggerName();
        line.append(logger, logger.lastIndexOf('.') + 1, logger.length()).append(' ');
        line.append(messages.convert(event)).append(System.lineSeparator());
        return line.append(traces.convert(event)).toString();
    }
}
