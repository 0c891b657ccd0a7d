package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The field's own words in a person's language: what a run mode is called, what is wrong with an answer, why a call failed. */
final class Words {
    private final Texts texts;
    private final Optional<String> platform;

    private Words(Texts texts, Optional<String> platform) {
        this.texts = texts;
        this.platform = platform;
    }

    /** As they read on a platform, by its opaque name. */
    static Words in(Language language, String platform) {
        return new Words(Texts.in(language, platform), Optional.of(platform));
    }

    /** In words that fit any platform. */
    static Map<Language, Words> all() {
        var all = new EnumMap<Language, Words>(Language.class);
        Arrays.stream(Language.values())
                .forEach(language -> all.put(language, new Words(Texts.in(language), Optional.empty())));
        return Map.copyOf(all);
    }

    Language language() {
        return texts.language();
    }

    String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    boolean has(String key) {
        return texts.has(key);
    }

    /** Whether they are read on this platform, as those that fit any may be. */
    boolean areOf(String name) {
        return platform.isEmpty() || platform.get().equals(name);
    }

    /** What people call a platform, by its opaque name. */
    String platform(String name) {
        return has(name + ".name") ? get(name + ".name") : name;
    }

    String label(Parameter parameter) {
        return texts.get("wizard.label." + parameter.wire());
    }

    String of(RunMode mode) {
        return texts.get("wizard.mode." + mode.wire());
    }

    String of(PackageType series) {
        return texts.get("wizard.series." + series.wire());
    }

    String of(SpecType spec) {
        return texts.get("wizard.spec." + spec.wire());
    }

    String of(PayType pay) {
        return texts.get("wizard.pay." + pay.wire());
    }

    String of(PricingCycle cycle) {
        return texts.get("wizard.cycle." + cycle.wire());
    }

    String of(Purpose purpose) {
        return texts.get("wizard.purpose." + purpose.wire());
    }

    String of(Scenario scenario) {
        return texts.get("wizard.scenario." + scenario.wire());
    }

    String of(DiskLevel level) {
        return texts.get("wizard.level." + level.wire());
    }

    /** A region in the person's language, with its id. */
    String of(Region region) {
        return (language() == Language.CHINESE ? region.chinese() : region.english()) + " · " + region.id();
    }

    /** What is wrong, as a sentence that says what is allowed. */
    String of(Problem problem) {
        return texts.get("rule." + problem.code(), problem.arguments().toArray());
    }

    /** Why a call failed and what to do, with the id under which the service knows it. */
    String of(CloudFailure failure) {
        boolean unnamed = failure.kind() == CloudFailure.Kind.NOT_PERMITTED
                && failure.action().isEmpty();
        var sentence = texts.get(
                "failure." + failure.kind().name() + (unnamed ? ".unnamed" : ""),
                failure.code(),
                failure.message(),
                failure.action().orElse("-"));
        return failure.requestId().isEmpty()
                ? sentence
                : sentence + " " + texts.get("failure.request", failure.requestId());
    }
}
