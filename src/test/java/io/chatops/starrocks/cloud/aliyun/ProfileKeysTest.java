package io.chatops.starrocks.cloud.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.STSAssumeRoleSessionCredentialsProvider;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProfileKeysTest {
    private static final String AK = "\"mode\":\"AK\",\"access_key_id\":\"LTAIone\",\"access_key_secret\":\"secret-1\"";

    private static final InstantSource NOON = InstantSource.fixed(Instant.parse("2026-01-01T12:00:00Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private long written = 1_700_000_000_000L;

    @Test
    void theCurrentProfileIsUsedWhenNoneIsNamed() throws Exception {
        write("two", profile("one", AK), profile("two", AK.replace("LTAIone", "LTAItwo")));

        assertThat(keys(Optional.empty()).getAccessKeyId()).isEqualTo("LTAItwo");
        assertThat(keys(Optional.of("one")).getAccessKeyId()).isEqualTo("LTAIone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AK", "ak", "Ak"})
    void modesAreReadWhateverTheirCapitals(String mode) throws Exception {
        write("one", profile("one", AK.replace("\"AK\"", "\"" + mode + "\"")));

        assertThat(keys(Optional.empty()).getAccessKeySecret()).isEqualTo("secret-1");
    }

    @Test
    void aTemporaryKeyComesWithItsToken() throws Exception {
        write("one", profile("one", AK.replace("\"AK\"", "\"stsToken\"") + ",\"sts_token\":\"token-1\""));

        assertThat(keys(Optional.empty()))
                .isInstanceOfSatisfying(
                        BasicSessionCredentials.class,
                        session -> assertThat(session.getSessionToken()).isEqualTo("token-1"));
    }

    @Test
    void aChangedFileIsPickedUpAndAnUnchangedProfileKeepsItsCredentials() throws Exception {
        write("one", profile("one", AK));
        var keys = source(Optional.empty());
        var first = keys.keys().answer().orElseThrow();

        write("one", profile("one", AK), profile("two", AK));
        assertThat(keys.keys().answer().orElseThrow()).isSameAs(first);

        write("one", profile("one", AK.replace("secret-1", "secret-2")));
        assertThat(keys.keys().answer().orElseThrow().getAccessKeySecret()).isEqualTo("secret-2");
    }

    @Test
    void aBrokenFileKeepsWhatWasReadLastAndSaysSo() throws Exception {
        write("one", profile("one", AK));
        var file = new ProfileFile(path());
        var keys = new ProfileKeys(file, Optional.empty(), NOON, false);
        assertThat(keys.keys().answer()).isPresent();

        raw("{\"current\": \"one\", \"profi");
        assertThat(keys.keys().answer()).isPresent();
        assertThat(file.content().problem())
                .hasValueSatisfying(said -> assertThat(said).contains("not valid JSON"));

        Files.delete(path());
        assertThat(keys.keys().answer()).isPresent();

        write("one", profile("one", AK.replace("LTAIone", "LTAInew")));
        assertThat(keys.keys().answer().orElseThrow().getAccessKeyId()).isEqualTo("LTAInew");
        assertThat(file.content().problem()).isEmpty();
    }

    @Test
    void aFileThatIsPutRightWithoutANewTimeIsReadAgain() throws Exception {
        raw("no JSON at all");
        var keys = source(Optional.empty());
        assertThat(keys.keys().failure()).isPresent();
        var time = Files.getLastModifiedTime(path());

        write("one", profile("one", AK));
        Files.setLastModifiedTime(path(), time);

        assertThat(keys.keys().answer()).isPresent();
    }

    @Test
    void withoutAFileItSaysHowToGetCredentials() {
        var failure = source(Optional.empty()).keys().failure().orElseThrow();

        assertThat(failure.kind()).isEqualTo(Kind.BAD_CREDENTIALS);
        assertThat(failure.message()).contains("ALIBABA_CLOUD_ACCESS_KEY_ID", "aliyun configure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nobody | there is no profile nobody",
                "empty | access_key_id",
                "external | which the bot cannot use",
                "short | expired_seconds to 900 or more",
                "circle | builds on itself",
                "dangling | which is not in the file",
                "late | has expired"
            })
    void aProfileThatCannotBeUsedSaysWhatToDo(String name, String sentence) throws Exception {
        write(
                "one",
                profile("one", AK),
                profile("empty", "\"mode\":\"AK\""),
                profile("external", "\"mode\":\"External\",\"process_command\":\"run-me\""),
                profile("short", role("RamRoleArn") + ",\"expired_seconds\":600"),
                profile("circle", role("ChainableRamRoleArn") + ",\"source_profile\":\"round\""),
                profile("round", role("ChainableRamRoleArn") + ",\"source_profile\":\"circle\""),
                profile("dangling", role("ChainableRamRoleArn") + ",\"source_profile\":\"gone\""),
                profile("late", signIn("CloudSSO", NOON.instant())));

        var failure = source(Optional.of(name)).keys().failure().orElseThrow();

        assertThat(failure.kind()).isEqualTo(Kind.BAD_CREDENTIALS);
        assertThat(failure.message()).contains(sentence).doesNotContain("secret-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CloudSSO", "OAuth"})
    void aSignInIsUsedWhileItLasts(String mode) throws Exception {
        write("one", profile("one", signIn(mode, NOON.instant().plusSeconds(60))));

        assertThat(keys(Optional.empty()).getAccessKeyId()).isEqualTo("LTAIone");
    }

    @Test
    void rolesAreMadeOfTheSdksOwnProvidersWithoutACall() throws Exception {
        write(
                "one",
                profile("one", AK),
                profile("role", role("RamRoleArn") + ",\"expired_seconds\":900"),
                profile("chain", role("ChainableRamRoleArn") + ",\"source_profile\":\"one\""),
                profile("chains", role("ChainableRamRoleArn") + ",\"source_profile\":\"chain\""));
        var content = new ProfileFile(path()).content();

        for (var name : new String[] {"role", "chain", "chains"}) {
            var chain = ProfileProviders.chain(content.find(name).orElseThrow(), content);
            assertThat(ProfileProviders.provider(chain)).isInstanceOf(STSAssumeRoleSessionCredentialsProvider.class);
            assertThat(source(Optional.of(name)).problem()).isEmpty();
        }
        assertThat(ProfileProviders.chain(content.find("chains").orElseThrow(), content))
                .extracting(CliProfile::name)
                .containsExactly("chains", "chain", "one");
    }

    @Test
    void aMachineRoleWithoutItsMetadataAddressIsAFailureAndNoCrash() throws Exception {
        write("one", profile("one", "\"mode\":\"EcsRamRole\",\"ram_role_name\":\"bot\""));

        // the tests' environment switches the address off, so that the SDK refuses instead of asking
        var failure = source(Optional.empty()).keys().failure().orElseThrow();

        assertThat(failure.kind()).isEqualTo(Kind.BAD_CREDENTIALS);
        assertThat(failure.code()).isEqualTo("NoSession");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RamRoleArn", "ChainableRamRoleArn", "OIDC"})
    void aBaseThatStandsInForEveryProductKeepsTheRealStsOut(String mode) throws Exception {
        write("one", profile("one", role(mode) + ",\"source_profile\":\"keys\""), profile("keys", AK));

        var redirected = new ProfileKeys(new ProfileFile(path()), Optional.empty(), NOON, true);

        assertThat(redirected.keys().failure().orElseThrow().message()).contains("mode AK or StsToken");
        assertThat(new ProfileKeys(new ProfileFile(path()), Optional.of("keys"), NOON, true)
                        .keys()
                        .answer())
                .isPresent();
    }

    @Test
    void aProfileShowsNothingButItsName() throws Exception {
        write("one", profile("one", AK));

        assertThat(new ProfileFile(path()).content().toString()).doesNotContain("secret-1", "LTAIone");
    }

    private AlibabaCloudCredentials keys(Optional<String> name) {
        return source(name).keys().answer().orElseThrow();
    }

    private ProfileKeys source(Optional<String> name) {
        return new ProfileKeys(new ProfileFile(path()), name, NOON, false);
    }

    private Path path() {
        return folder.resolve("config.json");
    }

    private static String role(String mode) {
        return AK.replace("\"AK\"", "\"" + mode + "\"") + ",\"ram_role_arn\":\"acs:ram::1:role/bot\"";
    }

    private static String signIn(String mode, Instant end) {
        return AK.replace("\"AK\"", "\"" + mode + "\"") + ",\"sts_token\":\"token-1\",\"sts_expiration\":"
                + end.getEpochSecond();
    }

    private static String profile(String name, String members) {
        return "{\"name\":\"" + name + "\"," + members + "}";
    }

    private void write(String current, String... profiles) throws IOException {
        raw("{\"current\":\"" + current + "\",\"profiles\":[" + String.join(",", profiles) + "]}");
    }

    /** Each writing has its own time, as on a disk where seconds pass. */
    private void raw(String text) throws IOException {
        Files.writeString(path(), text);
        written += 1000;
        Files.setLastModifiedTime(path(), FileTime.fromMillis(written));
    }
}
