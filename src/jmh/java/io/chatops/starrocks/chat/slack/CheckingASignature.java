package io.chatops.starrocks.chat.slack;

import com.slack.api.app_backend.SlackSignature;
import io.chatops.starrocks.bench.Part;
import io.chatops.starrocks.secret.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.openjdk.jmh.annotations.Benchmark;

/** Whether the body of a submission is Slack's. */
public class CheckingASignature extends Part {
    private static final String KEY = "bench-signing-secret";
    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    private final byte[] body = WizardPage.submission();
    private final String stamp = String.valueOf(NOW.getEpochSecond());
    private final RequestSeal seal = new RequestSeal(Secret.of(KEY), InstantSource.fixed(NOW));
    private final String signature = seal.sign(stamp, body);
    private final SlackSignature.Verifier verifier = new SlackSignature.Verifier(new SlackSignature.Generator(KEY));

    @Benchmark
    public boolean bot() {
        return genuine(seal.isGenuine(Optional.of(stamp), Optional.of(signature), body));
    }

    @Benchmark
    public boolean bolt() {
        var text = new String(body, StandardCharsets.UTF_8);
        return genuine(verifier.isValid(stamp, text, signature, NOW.toEpochMilli()));
    }

    private static boolean genuine(boolean answer) {
        if (!answer) {
            throw new IllegalStateException("it is Slack's");
        }
        return answer;
    }
}
