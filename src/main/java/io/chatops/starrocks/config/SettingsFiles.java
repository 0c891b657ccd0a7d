package io.chatops.starrocks.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where settings are read from.
 *
 * @param configuration the configuration file, whether it is there or not
 * @param secrets the files that hold secrets, each by the key that names it
 */
public record SettingsFiles(Path configuration, Map<String, Path> secrets) {
    public SettingsFiles {
        secrets = Map.copyOf(secrets);
    }
}
