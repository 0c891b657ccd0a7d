package io.chatops.starrocks.cloud.aliyun;

import java.util.Map;
import java.util.Optional;

/** The SDK's own debug switch, which must be off: with it the SDK prints passwords and signatures. */
public final class SdkDebug {
    private SdkDebug() {}

    /** A sentence for the operator when the environment turns it on; the start must be refused then. */
    public static Optional<String> problem(Map<String, String> environment) {
        return "sdk".equals(environment.get("DEBUG"))
                ? Optional.of("DEBUG=sdk makes the Alibaba Cloud SDK print passwords and signatures: unset DEBUG")
                : Optional.empty();
    }
}
