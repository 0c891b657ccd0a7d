package io.chatops.starrocks.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.util.List;
import org.junit.jupiter.api.Test;

class VeilTest {
    private final Veil veil = new Veil(Masker.knowing(List.of(Secret.of("our-own-secret"))));

    @Test
    void secretsGoFromAnyText() {
        assertThat(veil.text("see our-own-secret and password=Wh1sper9")).isEqualTo("see ****** and password=******");
    }

    @Test
    void aSecretAtTheCutIsMaskedBeforeItIsCut() {
        assertThat(veil.text("x".repeat(290) + " password=Wh1sper9Wh1sper9")).doesNotContain("Wh1");
    }

    @Test
    void aValueUnderATellingKeyIsNotShown() {
        assertThat(veil.value("fs.s3a.secret.key", "abc")).isEqualTo("******");
        assertThat(veil.value("fs.s3a.secret.key", "")).isEmpty();
        assertThat(veil.value("fs.oss.accessKeyId", "LTAI5tAbcdefgh")).isEqualTo("LTAI****");
        assertThat(veil.value("mem_limit", "90%")).isEqualTo("90%");
    }

    @Test
    void nothingUnseenStaysAndNoPairIsTorn() {
        assertThat(veil.text("a\u202Eb\u0007c\u200Bd")).isEqualTo("abcd");
        var cut = veil.text("😀".repeat(400));
        assertThat(cut).hasSizeLessThanOrEqualTo(300).endsWith("😀…");
    }
}
