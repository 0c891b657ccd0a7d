package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.Instance;
import java.util.List;
import java.util.stream.Collectors;

/** What an instance can be upgraded to. The interface is asked twice: for minor versions and for major ones. */
final class VersionsTopic implements InstanceTopic {
    private static final int MOST = 50;

    @Override
    public CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene) {
        var minor = scene.cloud().upgradableVersions(instance.region(), instance.id(), true);
        var major = scene.cloud().upgradableVersions(instance.region(), instance.id(), false);
        if (minor.failure().isPresent() && major.failure().isPresent()) {
            return minor.map(versions -> Answer.saying(Tone.PLAIN, ""));
        }
        boolean partial = minor.failure().isPresent() || major.failure().isPresent();
        var title = scene.get("query.versions.title", scene.words().name(instance));
        var answer = Answer.saying(partial ? Tone.WARNING : Tone.PLAIN, title)
                .with(new Section.Facts(List.of(
                        Fact.of(scene.get("query.versions.now"), scene.words().shown(instance.version())),
                        Fact.of(scene.get("query.versions.minor"), versions(minor, scene)),
                        Fact.of(scene.get("query.versions.major"), versions(major, scene)))))
                .with(new Section.Footnote(scene.get("query.versions.how")))
                .withAll(Ways.back(inquiry, scene));
        return new CloudResult.Answered<>(answer, "");
    }

    private static String versions(CloudResult<List<String>> result, Scene scene) {
        return result.fold(
                versions -> versions.isEmpty()
                        ? scene.get("query.versions.none")
                        : versions.stream()
                                .limit(MOST)
                                .map(scene.words()::shown)
                                .collect(Collectors.joining("\n")),
                scene.words()::failure);
    }
}
