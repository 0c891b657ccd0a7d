package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.exceptions.ClientException;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.CloudResult.Answered;
import io.chatops.starrocks.cloud.CloudResult.Failed;
import io.chatops.starrocks.cloud.aliyun.ProfileFile.Content;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The credentials of one profile of the file. A session is kept until the profile, or one that it builds on, changes. */
final class ProfileKeys implements KeySource {
    private final ProfileFile file;
    private final Optional<String> wanted;
    private final InstantSource time;
    private final boolean redirected;
    private Optional<Warm> warm = Optional.empty();

    /**
     * The credentials of a profile.
     *
     * @param wanted its name; empty for whatever is the current one
     * @param redirected whether one base stands in for every product; the SDK asks the real STS all the same
     */
    ProfileKeys(ProfileFile file, Optional<String> wanted, InstantSource time, boolean redirected) {
        this.file = file;
        this.wanted = wanted;
        this.time = time;
        this.redirected = redirected;
    }

    @Override
    public CloudResult<AlibabaCloudCredentials> keys() {
        try {
            return new Answered<>(provider().getCredentials(), "");
        } catch (UnusableProfile unusable) {
            return bad(String.valueOf(unusable.getMessage()));
        } catch (ClientException | RuntimeException fault) {
            return new Failed<>(fault(fault));
        }
    }

    /** What keeps the profile from being used, as far as can be said without a call. */
    Optional<String> problem() {
        try {
            provider();
            return Optional.empty();
        } catch (UnusableProfile unusable) {
            return Optional.of(String.valueOf(unusable.getMessage()));
        } catch (RuntimeException refused) {
            return Optional.of("the profile cannot be used: check it with `aliyun configure list`");
        }
    }

    /** The profile as it stands in the file now. */
    Optional<CliProfile> profile() {
        var content = file.content();
        return wanted.or(content::current).flatMap(content::find);
    }

    private synchronized AlibabaCloudCredentialsProvider provider() {
        var content = file.content();
        var chain = ProfileProviders.chain(named(content), content);
        refuseExpired(chain.get(chain.size() - 1));
        refuseRealSts(chain.get(0));
        if (warm.isPresent() && warm.get().chain().equals(chain)) {
            return warm.get().provider();
        }
        var made = ProfileProviders.provider(chain);
        warm = Optional.of(new Warm(chain, made));
        return made;
    }

    private CliProfile named(Content content) {
        var name = wanted.or(content::current)
                .orElseThrow(
                        () -> new UnusableProfile(
                                "no credentials: "
                                        + content.problem()
                                                .map(problem -> problem + "; ")
                                                .orElse("")
                                        + "set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, or run `aliyun configure`"));
        return content.find(name)
                .orElseThrow(() -> new UnusableProfile("there is no profile " + name
                        + content.problem().map(problem -> " (" + problem + ")").orElse("")
                        + ": check `aliyun configure list`"));
    }

    /** The CLI writes the keys of a sign-in back into the file, with the time until which they hold. */
    private void refuseExpired(CliProfile profile) {
        var mode = ProfileMode.of(profile);
        if (mode != ProfileMode.CLOUD_SSO && mode != ProfileMode.OAUTH) {
            return;
        }
        var end = Instant.ofEpochSecond(
                Json.at(profile.members(), "sts_expiration").asLong(0));
        if (!time.instant().isBefore(end)) {
            throw new UnusableProfile("the sign-in of profile " + profile.name()
                    + " has expired: run any aliyun command with --profile " + profile.name()
                    + " on this machine to renew it, or use a profile with keys or a role");
        }
    }

    private void refuseRealSts(CliProfile profile) {
        if (redirected && ProfileMode.of(profile).asksSts()) {
            throw new UnusableProfile("profile " + profile.name() + " of mode " + profile.mode()
                    + " would ask the real STS, which ALIBABA_CLOUD_ENDPOINT_URL cannot stand in for:"
                    + " use a profile of mode AK or StsToken there");
        }
    }

    /** Nothing was sent yet: the session itself could not be had. */
    private static CloudFailure fault(Exception fault) {
        if (fault instanceof ClientException sdk && said(sdk.getRequestId())) {
            return CloudFailure.of(
                    Kind.BAD_CREDENTIALS,
                    String.valueOf(sdk.getErrCode()),
                    "STS refused the session: check the role and its trust policy, and `aliyun configure list`",
                    sdk.getRequestId());
        }
        var unreached = fault instanceof ClientException sdk
                && String.valueOf(sdk.getErrCode()).startsWith("SDK.");
        return CloudFailure.of(
                unreached ? Kind.NOT_SENT : Kind.BAD_CREDENTIALS,
                "NoSession",
                "no session could be had for the profile: check it with `aliyun configure list`",
                "");
    }

    @SuppressWarnings("ConstantValue") // the SDK leaves it out when nothing answered
    private static boolean said(String requestId) {
        return requestId != null && !requestId.isEmpty();
    }

    private static CloudResult<AlibabaCloudCredentials> bad(String sentence) {
        return new Failed<>(CloudFailure.of(Kind.BAD_CREDENTIALS, "Credentials", sentence, ""));
    }

    private record Warm(List<CliProfile> chain, AlibabaCloudCredentialsProvider provider) {}
}
