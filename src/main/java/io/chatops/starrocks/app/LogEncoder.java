package io.chatops.starrocks.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import io.chatops.starrocks.config.LogFormat;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes lines as text, or as JSON from when the configuration said so; whatever is logged, by us or by a library, is masked. */
public final class LogEncoder extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private @Nullable TextLine text;
    private @Nullable JsonLine json;

    @Override
    public void start() {
        text = new TextLine(getContext());
        json = new JsonLine(getContext());
        super.start();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return encode(event, LogText.format(getContext()));
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }

    /** The line in this format, whatever the configuration says; for after {@link #start}. */
    public byte[] encode(ILoggingEvent event, LogFormat format) {
        return format == LogFormat.JSON
                ? Objects.requireNonNull(json).of(event)
                : Objects.requireNonNull(text).of(event).getBytes(StandardCharsets.UTF_8);
    }
}
