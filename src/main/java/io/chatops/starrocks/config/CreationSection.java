package io.chatops.starrocks.config;

import io.chatops.starrocks.conversation.CreationOptions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is offered to people who create an instance.
 *
 * @param following how long an instance that is being made is followed
 */
record CreationSection(CreationOptions options, Duration following) {
    private static final int LONGEST_FOLLOWING = 24 * 60;
    private static final int USUAL_FOLLOWING = 30;

    static CreationSection read(Source source, Problems problems) {
        var standard = CreationOptions.standard();
        return new CreationSection(
                new CreationOptions(
                        regions(source, problems), versions(source, problems).orElse(standard.versions())),
                Duration.ofMinutes(WholeNumber.read(source, Key.CLOUD_FOLLOW_UP_MINUTES, 3, LONGEST_FOLLOWING, problems)
                        .orElse(USUAL_FOLLOWING)));
    }

    private static List<String> regions(Source source, Problems problems) {
        var regions = source.list(Key.CLOUD_REGIONS).orElse(List.of());
        if (!RegionIds.areWellFormed(regions)) {
            problems.add(Key.CLOUD_REGIONS.label() + " must be a list of region ids such as [cn-hangzhou, cn-beijing]");
        }
        return regions;
    }

    private static Optional<List<String>> versions(Source source, Problems problems) {
        var versions = source.list(Key.CLOUD_VERSIONS).filter(list -> !list.isEmpty());
        if (versions.stream().flatMap(List::stream).anyMatch(version -> !version.matches("[0-9]+(\\.[0-9]+){1,3}"))) {
            problems.add(Key.CLOUD_VERSIONS.label() + " must be a list of versions such as [\"3.3\", \"3.2\"]");
        }
        return versions;
    }
}
