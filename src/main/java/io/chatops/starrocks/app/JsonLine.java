package io.chatops.starrocks.app;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Context;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A line of the log as one JSON object, every text in it masked. */
final class JsonLine {
    /** What stands at the top, since it is looked for: the others stand under {@code fields}. */
    private static final Set<String> SOUGHT = Set.of(LogFields.OPERATION, "requestId", "error");

    private final Context log;
    private final JsonFactory json = new JsonFactory();
    private final ThrowableProxyConverter traces = new ThrowableProxyConverter();

    JsonLine(Context log) {
        this.log = log;
        traces.setContext(log);
        traces.start();
    }

    /** With its line break. */
    byte[] of(ILoggingEvent event) {
        var bytes = new ByteArrayOutputStream(512);
        try (var line = json.createGenerator(bytes)) {
            write(event, line);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    private void write(ILoggingEvent event, JsonGenerator line) throws IOException {
        line.writeStartObject();
        line.writeStringField("time", DateTimeFormatter.ISO_INSTANT.format(event.getInstant()));
        line.writeStringField("level", event.getLevel().toString());
        line.writeStringField("logger", event.getLoggerName());
        line.writeStringField("thread", masked(event.getThreadName()));
        var message = event.getFormattedMessage();
        line.writeStringField("message", masked(message == null ? "" : message));
        fields(LogFields.of(event), line);
        if (event.getThrowableProxy() != null) {
            line.writeStringField("exception", masked(traces.convert(event)));
        }
        line.writeEndObject();
    }

    private void fields(Map<String, String> fields, JsonGenerator line) throws IOException {
        var others = new TreeMap<String, String>();
        for (var field : fields.entrySet()) {
            var value = masked(field.getKey(), field.getValue());
            if (SOUGHT.contains(field.getKey())) {
                line.writeStringField(field.getKey(), value);
            } else {
                others.put(field.getKey(), value);
            }
        }
        if (!others.isEmpty()) {
            line.writeObjectFieldStart("fields");
            for (var field : others.entrySet()) {
                line.writeStringField(field.getKey(), field.getValue());
            }
            line.writeEndObject();
        }
    }

    /** A value may be a secret by its name alone, and the mask has to see both. */
    private String masked(String name, String value) {
        var together = masked(name + "=" + value);
        return together.startsWith(name + "=") ? together.substring(name.length() + 1) : together;
    }

    private String masked(String text) {
        return LogText.visible(LogText.masked(log, text));
    }
}
