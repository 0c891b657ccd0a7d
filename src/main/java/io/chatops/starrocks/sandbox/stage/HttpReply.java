package io.chatops.starrocks.sandbox.stage;

import java.util.Map;

/** What a simulated service answers. */
public interface HttpReply {
    /** The HTTP status. */
    int status();

    /** What the header of that name says. */
    String contentType();

    /** The whole body. */
    String body();

    /** The headers besides the content's type. */
    default Map<String, String> headers() {
        return Map.of();
    }
}
