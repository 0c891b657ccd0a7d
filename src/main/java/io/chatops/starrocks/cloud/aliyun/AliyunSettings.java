package io.chatops.starrocks.cloud.aliyun;

import io.chatops.starrocks.secret.Masker;
import io.chatops.starrocks.secret.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How the cloud is reached and with whose credentials.
 *
 * @param keys credentials of the environment; when they are there, the configuration file serves only the offered profiles
 * @param profile the profile of the configuration file to use; empty for its current one
 * @param configFile the aliyun CLI's configuration, by default {@code ~/.aliyun/config.json}
 * @param endpointUrl one base for every product, for tests; plain http only for loopback
 * @param createBody which fields an order to create carries
 * @param offeredProfiles the profiles that people may name
 * @param homeRegion where questions that belong to no region are asked, for example which regions there are
 */
public record AliyunSettings(
        Optional<Keys> keys,
        Optional<String> profile,
        Path configFile,
        Optional<String> endpointUrl,
        CreateBody createBody,
        List<String> offeredProfiles,
        String homeRegion) {
    /** The home region when none is configured. */
    public static final String DEFAULT_HOME_REGION = "cn-hangzhou";

    public AliyunSettings {
        offeredProfiles = List.copyOf(offeredProfiles);
    }

    /** The credentials of the environment: a key, and the token of a temporary one. */
    public record Keys(String accessKeyId, Secret accessKeySecret, Optional<Secret> securityToken) {
        /** Shows four characters of the key id and nothing else. */
        @Override
        public String toString() {
            return "Keys[" + Masker.accessKeyId(accessKeyId) + "]";
        }
    }
}
