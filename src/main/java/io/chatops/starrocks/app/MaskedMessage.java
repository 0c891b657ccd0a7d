package io.chatops.starrocks.app;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** The message of a log line, masked and on one line. */
public final class MaskedMessage extends ClassicConverter {
    @Override
    public String convert(ILoggingEvent event) {
        var message = event.getFormattedMessage();
        return message == null
                ? ""
                : LogText.oneLine(LogText.masked(getContext(), message + operation(event, message)));
    }

    /** Lines of work on an operation name it, those of other parts too. */
    private static String operation(ILoggingEvent event, String message) {
        var operation = event.getMDCPropertyMap().get(LogFields.OPERATION);
        return operation == null || message.contains(operation) ? "" : " " + LogFields.OPERATION + "=" + operation;
    }
}
