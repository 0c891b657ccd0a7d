package io.chatops.starrocks.cloud;

import java.util.Optional;

/** One item of an instance's configuration. */
public record ConfigEntry(
        String key,
        String type,
        String value,
        String defaultValue,
        Optional<String> unit,
        Optional<String> range,
        String description,
        String descriptionEnglish,
        boolean modifiable,
        boolean custom,
        boolean needsRestart) {}
