package io.chatops.starrocks.conversation;

import io.chatops.starrocks.cloud.CloudFailure;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What broke, told in the log under a token that the person is shown: whoever is asked about it finds it there. */
final class Breakdowns {
    private static final Logger LOG = LoggerFactory.getLogger(Breakdowns.class);

    private final Supplier<String> tokens;

    Breakdowns(Supplier<String> tokens) {
        this.tokens = tokens;
    }

    /** The token under which the log tells what the cloud refused to somebody who has no room to read all of it. */
    String token(CloudFailure failure) {
        var token = tokens.get();
        LOG.warn("error={} kind={} code={} request={}", token, failure.kind(), failure.code(), failure.requestId());
        return token;
    }

    /** The token under which the log tells what broke. */
    String token(Throwable broken) {
        var token = tokens.get();
        LOG.error("error={}", token, broken);
        return token;
    }
}
