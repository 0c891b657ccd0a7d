package io.chatops.starrocks.app;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import io.chatops.starrocks.config.LogFormat;
import org.jspecify.annotations.Nullable;

/** Writes lines by the pattern, or as JSON from when the configuration said so. Named in logback.xml. */
public final class LogEncoder extends PatternLayoutEncoder {
    private @Nullable JsonLine json;

    @Override
    public void start() {
        json = new JsonLine(getContext());
        super.start();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return encode(event, LogText.format(getContext()));
    }

    /** The line in this format, whatever the configuration says. */
    public byte[] encode(ILoggingEvent event, LogFormat format) {
        return json != null && format == LogFormat.JSON ? json.of(event) : super.encode(event);
    }
}
