package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.auth.AlibabaCloudCredentials;
import com.aliyuncs.auth.AlibabaCloudCredentialsProvider;
import com.aliyuncs.auth.BasicCredentials;
import com.aliyuncs.auth.BasicSessionCredentials;
import com.aliyuncs.auth.InstanceProfileCredentialsProvider;
import com.aliyuncs.auth.OIDCCredentialsProvider;
import com.aliyuncs.auth.STSAssumeRoleSessionCredentialsProvider;
import com.aliyuncs.auth.StaticCredentialsProvider;
import io.chatops.starrocks.cloud.aliyun.ProfileFile.Content;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes the SDK's providers for the profiles of a file. The SDK's own reader of that file is not public, knows fewer modes, and keeps
 * what it read first until a restart.
 */
final class ProfileProviders {
    /** STS takes no shorter sessions. */
    private static final int SHORTEST_SESSION = 900;

    private static final int USUAL_SESSION = 3600;
    private static final int CONNECT_MILLIS = 5_000;
    private static final int READ_MILLIS = 10_000;
    private static final String SESSION = "starrocks-chatops";

    private ProfileProviders() {}

    /**
     * A profile and those that it builds on, itself first.
     *
     * @throws UnusableProfile when one is missing or comes again
     */
    static List<CliProfile> chain(CliProfile first, Content file) {
        var chain = new ArrayList<CliProfile>();
        var profile = first;
        while (true) {
            chain.add(profile);
            if (ProfileMode.of(profile) != ProfileMode.CHAINABLE) {
                return List.copyOf(chain);
            }
            var name = profile.needed("source_profile");
            if (chain.stream().anyMatch(seen -> seen.name().equals(name))) {
                throw new UnusableProfile("profile " + first.name() + " builds on itself through source_profile " + name
                        + ": let the chain end in a profile with keys");
            }
            profile = file.find(name)
                    .orElseThrow(() -> new UnusableProfile("profile " + first.name() + " builds on source_profile "
                            + name + ", which is not in the file"));
        }
    }

    /** The provider of a chain, without a call; throws {@link UnusableProfile} when something is missing or cannot be used. */
    static AlibabaCloudCredentialsProvider provider(List<CliProfile> chain) {
        var profile = chain.get(0);
        return switch (ProfileMode.of(profile)) {
            case AK -> new StaticCredentialsProvider(key(profile));
            case STS_TOKEN, CLOUD_SSO, OAUTH -> new StaticCredentialsProvider(session(profile));
            case RAM_ROLE_ARN ->
                role(
                        profile,
                        new StaticCredentialsProvider(
                                profile.text("sts_token").isPresent() ? session(profile) : key(profile)));
            case CHAINABLE -> role(profile, provider(chain.subList(1, chain.size())));
            case ECS_ROLE -> machine(profile);
            case OIDC -> oidc(profile);
        };
    }

    private static AlibabaCloudCredentials key(CliProfile profile) {
        return new BasicCredentials(profile.needed("access_key_id"), profile.needed("access_key_secret"));
    }

    private static AlibabaCloudCredentials session(CliProfile profile) {
        return new BasicSessionCredentials(
                profile.needed("access_key_id"), profile.needed("access_key_secret"), profile.needed("sts_token"));
    }

    private static AlibabaCloudCredentialsProvider role(CliProfile profile, AlibabaCloudCredentialsProvider source) {
        var builder = STSAssumeRoleSessionCredentialsProvider.builder()
                .credentialsProvider(source)
                .roleArn(profile.needed("ram_role_arn"))
                .roleSessionName(profile.text("ram_session_name").orElse(SESSION))
                .durationSeconds(duration(profile))
                .connectionTimeout(CONNECT_MILLIS)
                .readTimeout(READ_MILLIS);
        profile.text("external_id").ifPresent(builder::externalId);
        profile.text("policy").ifPresent(builder::policy);
        profile.text("sts_region").ifPresent(builder::stsRegionId);
        return builder.build();
    }

    /** Asks the machine's metadata address, when the credentials are needed and not before. */
    private static AlibabaCloudCredentialsProvider machine(CliProfile profile) {
        return InstanceProfileCredentialsProvider.builder()
                .roleName(profile.needed("ram_role_name"))
                .connectionTimeout(CONNECT_MILLIS)
                .readTimeout(READ_MILLIS)
                .build();
    }

    private static AlibabaCloudCredentialsProvider oidc(CliProfile profile) {
        var builder = OIDCCredentialsProvider.builder()
                .roleArn(profile.needed("ram_role_arn"))
                .oidcProviderArn(profile.needed("oidc_provider_arn"))
                .oidcTokenFilePath(profile.needed("oidc_token_file"))
                .roleSessionName(profile.text("ram_session_name").orElse(SESSION))
                .durationSeconds(duration(profile))
                .connectionTimeout(CONNECT_MILLIS)
                .readTimeout(READ_MILLIS);
        profile.text("policy").ifPresent(builder::policy);
        profile.text("sts_region").ifPresent(builder::stsRegionId);
        return builder.build();
    }

    private static int duration(CliProfile profile) {
        int seconds = Json.number(profile.members(), "expired_seconds");
        if (seconds != 0 && seconds < SHORTEST_SESSION) {
            throw new UnusableProfile("profile " + profile.name() + " asks for sessions of " + seconds
                    + " seconds: set expired_seconds to " + SHORTEST_SESSION + " or more");
        }
        return seconds == 0 ? USUAL_SESSION : seconds;
    }
}
