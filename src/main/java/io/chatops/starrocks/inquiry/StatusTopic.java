package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.inquiry.Answer.Step;
import io.chatops.starrocks.instance.Instance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One instance with what may be asked next. */
final class StatusTopic implements InstanceTopic {
    private static final Duration SOON = Duration.ofDays(7);

    @Override
    public CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene) {
        var words = scene.words();
        var status = instance.status();
        var title = scene.get("query.status.title", words.name(instance), words.status(status));
        var answer = Answer.saying(tone(instance, scene), title).with(new Section.Facts(facts(instance, scene)));
        if (status.plain().equals("creating_failed")) {
            answer = answer.with(new Section.Text(scene.get("query.status.check")));
        } else if (!words.texts().has("query.status." + status.plain())) {
            answer = answer.with(new Section.Text(scene.get("query.status.unknown", words.shown(status.word()))));
        }
        return new CloudResult.Answered<>(answer.withAll(steps(inquiry, scene)), "");
    }

    private static Tone tone(Instance instance, Scene scene) {
        if (instance.status().failed()) {
            return Tone.BAD;
        }
        boolean ending = instance.expire().isPresent()
                && instance.expire().get().isBefore(scene.asked().plus(SOON));
        if (ending) {
            return Tone.WARNING;
        }
        return instance.status().running() ? Tone.GOOD : Tone.WORKING;
    }

    private static List<Fact> facts(Instance instance, Scene scene) {
        var words = scene.words();
        var facts = new ArrayList<>(List.of(
                Fact.of(scene.get("query.column.id"), instance.id().value()),
                Fact.of(scene.get("query.column.name"), words.shown(instance.name())),
                Fact.of(scene.get("query.column.status"), words.status(instance.status())),
                Fact.of(
                        scene.get("query.column.region"),
                        words.region(instance.region().value())),
                Fact.of(scene.get("query.column.zone"), words.shown(instance.zone())),
                Fact.of(scene.get("query.column.mode"), words.runMode(instance.runMode())),
                Fact.of(scene.get("query.column.series"), words.series(instance.packageType())),
                Fact.of(scene.get("query.column.version"), words.shown(instance.version())),
                Fact.of(scene.get("query.column.pay"), words.payType(instance.payType())),
                Fact.of(scene.get("query.column.created"), words.minute(instance.begin())),
                Fact.of(scene.get("query.column.vpc"), words.shown(instance.vpc()))));
        instance.expire().ifPresent(end -> facts.add(Fact.of(scene.get("query.column.expires"), expiry(end, scene))));
        if (instance.expire().isEmpty() && instance.payType().equals(PayType.PRE_PAID.wire())) {
            facts.add(Fact.of(scene.get("query.column.expires"), "-"));
        }
        if (!instance.tags().isEmpty()) {
            facts.add(Fact.of(scene.get("query.column.tags"), tags(instance, words)));
        }
        return facts;
    }

    private static String expiry(Instant end, Scene scene) {
        var at = scene.words().minute(Optional.of(end));
        long days = Duration.between(scene.asked(), end).toDays();
        return end.isBefore(scene.asked())
                ? scene.get("query.status.expired", at)
                : scene.get("query.status.expires", at, days);
    }

    private static String tags(Instance instance, Phrases words) {
        return instance.tags().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(20)
                .map(tag -> words.shown(tag.getKey()) + "="
                        + Veil.clipped(words.veil().value(tag.getKey(), tag.getValue()), 128))
                .collect(Collectors.joining("\n"));
    }

    private static List<Step> steps(Inquiry inquiry, Scene scene) {
        return List.of(
                Step.ask(scene.get("query.step.nodes"), inquiry.instead(Topic.NODES)),
                Step.ask(scene.get("query.step.versions"), inquiry.instead(Topic.VERSIONS)),
                Step.ask(scene.get("query.step.configs"), inquiry.instead(Topic.CONFIGS)),
                Step.ask(scene.get("query.step.gateways"), inquiry.instead(Topic.GATEWAYS)),
                Step.ask(scene.get("query.step.history"), inquiry.instead(Topic.HISTORY)),
                Step.ask(scene.get("query.step.refresh"), inquiry));
    }
}
