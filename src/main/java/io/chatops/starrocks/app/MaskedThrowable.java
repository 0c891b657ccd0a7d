package io.chatops.starrocks.app;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.CoreConstants;
import java.util.stream.Collectors;

/**
 * The stack trace of a log line, masked. Every line of it but the first begins with a tab or a mark, so that a message with line
 * breaks of its own cannot pass for a line of the log.
 */
public final class MaskedThrowable extends ThrowableProxyConverter {
    private static final String MARK = "\t| ";

    @Override
    protected String throwableProxyToString(IThrowableProxy thrown) {
        return LogText.masked(getContext(), super.throwableProxyToString(thrown))
                .lines()
                .map(line -> (line.startsWith("\t") ? "" : MARK) + LogText.oneLine(line))
                .collect(Collectors.joining(CoreConstants.LINE_SEPARATOR, "", CoreConstants.LINE_SEPARATOR));
    }
}
