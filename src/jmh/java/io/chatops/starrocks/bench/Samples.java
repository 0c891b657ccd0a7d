package io.chatops.starrocks.bench;

import java.nio.charset.StandardCharsets;

/** What comes in, for parts of other packages. */
public final class Samples {
    private Samples() {}

    /** The body with which Slack sends off a page that was shown, 8 KB of answers in it. */
    public static byte[] submission(String shown) {
        var payload = OpenForms.payload("view_submission", Traffic.person(1), OpenForms.read(shown));
        return ("payload=" + Traffic.encoded(payload.toString())).getBytes(StandardCharsets.UTF_8);
    }
}
