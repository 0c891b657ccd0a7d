package io.chatops.starrocks.config;

import java.util.List;
import java.util.regex.Pattern;

/** What a region id looks like. Which ones there are the cloud knows best, so a new one needs no new version of the bot. */
final class RegionIds {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    private RegionIds() {}

    static boolean areWellFormed(List<String> ids) {
        return ids.stream().allMatch(id -> FORM.matcher(id).matches());
    }
}
