package io.chatops.starrocks.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import io.chatops.starrocks.operation.OperationId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a line of the log says by name. Our own lines write {@code operation={}} where they name something, so that whoever reads the
 * text finds it; here the same is taken from the pattern and its arguments, and never from a message, which may quote a person. What
 * was put beside the line for a whole piece of work, such as its operation, comes after it.
 */
final class LogFields {
    static final String OPERATION = OperationId.IN_LOG;

    private static final String OURS = "io.chatops.starrocks.";
    private static final Pattern PLACE = Pattern.compile("(?:([A-Za-z][A-Za-z0-9]*)=)?\\{}");

    private LogFields() {}

    /** Not masked yet. */
    static Map<String, String> of(ILoggingEvent event) {
        var fields = new LinkedHashMap<String, String>();
        if (event.getLoggerName().startsWith(OURS)) {
            named(event, fields);
        }
        Optional.ofNullable(event.getKeyValuePairs())
                .orElse(List.of())
                .forEach(pair -> fields.put(pair.key, String.valueOf(pair.value)));
        event.getMDCPropertyMap().forEach(fields::putIfAbsent);
        return fields;
    }

    private static void named(ILoggingEvent event, Map<String, String> fields) {
        var arguments = event.getArgumentArray();
        if (arguments == null || event.getMessage() == null) {
            return;
        }
        var place = PLACE.matcher(event.getMessage());
        for (int index = 0; index < arguments.length && place.find(); index++) {
            if (place.group(1) != null) {
                fields.put(place.group(1), String.valueOf(arguments[index]));
            }
        }
    }
}
