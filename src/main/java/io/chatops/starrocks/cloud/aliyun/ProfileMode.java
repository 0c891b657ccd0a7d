package io.chatops.starrocks.cloud.aliyun;

import java.util.Arrays;

/** The kinds of credentials that a profile of the aliyun CLI may hold and that a server can use. */
enum ProfileMode {
    AK("AK"),
    STS_TOKEN("StsToken"),
    RAM_ROLE_ARN("RamRoleArn"),
    CHAINABLE("ChainableRamRoleArn"),
    ECS_ROLE("EcsRamRole"),
    OIDC("OIDC"),
    CLOUD_SSO("CloudSSO"),
    OAUTH("OAuth");

    private final String word;

    ProfileMode(String word) {
        this.word = word;
    }

    /** Whether credentials of this mode are had from STS. */
    boolean asksSts() {
        return this == RAM_ROLE_ARN || this == CHAINABLE || this == OIDC;
    }

    /** The mode of a profile; the CLI does not mind capitals. Throws {@link UnusableProfile} for a mode that cannot be used here. */
    static ProfileMode of(CliProfile profile) {
        return Arrays.stream(values())
                .filter(mode -> mode.word.equalsIgnoreCase(profile.mode()))
                .findFirst()
                .orElseThrow(() -> new UnusableProfile("profile " + profile.name() + " is of mode " + profile.mode()
                        + ", which the bot cannot use: configure one of AK, StsToken, RamRoleArn, ChainableRamRoleArn,"
                        + " EcsRamRole or OIDC with `aliyun configure --profile " + profile.name() + " --mode ...`"));
    }
}
