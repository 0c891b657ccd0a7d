package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.inquiry.Answer.Step;
import io.chatops.starrocks.instance.Instance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Questions about one instance: finds which is meant, asks, and helps on when there is no such instance. */
final class AboutInstance {
    private static final int CHOICES = 20;

    private final Search search = new Search();
    private final Map<Topic, InstanceTopic> topics = new EnumMap<>(Map.of(
            Topic.STATUS, new StatusTopic(),
            Topic.NODES, new NodesTopic(),
            Topic.VERSIONS, new VersionsTopic(),
            Topic.CONFIGS, new ConfigsTopic(),
            Topic.HISTORY, new HistoryTopic(),
            Topic.GATEWAYS, new GatewaysTopic()));

    /** An answer with the question that it answers: about an id, when a name was typed. */
    record Said(Inquiry inquiry, Answer answer) {}

    Said answer(Inquiry inquiry, Scene scene) {
        var typed = inquiry.instance().orElse("");
        var finding = search.find(typed, inquiry, scene);
        if (finding instanceof Finding.One one) {
            return answer(inquiry.about(one.instance()), one.instance(), scene);
        }
        if (finding instanceof Finding.Several several) {
            return new Said(inquiry, choice(typed, several.instances(), inquiry, scene));
        }
        if (finding instanceof Finding.None none) {
            return new Said(inquiry, missing(typed, none, inquiry, scene));
        }
        return new Said(inquiry, Failures.answer(inquiry, ((Finding.Unknown) finding).missed(), scene));
    }

    /** All rows about an instance whose id is known. */
    CloudResult<Sheet> sheet(Inquiry inquiry, Scene scene) {
        var finding = search.find(inquiry.instance().orElse(""), inquiry, scene);
        if (finding instanceof Finding.One one) {
            return topic(inquiry).sheet(inquiry, one.instance(), scene);
        }
        var reason = finding instanceof Finding.Unknown unknown
                ? unknown.missed().get(0).reason()
                : CloudFailure.of(CloudFailure.Kind.NOT_FOUND, "Instance.NotFound", "", "");
        return new CloudResult.Failed<>(reason);
    }

    private Said answer(Inquiry inquiry, Instance instance, Scene scene) {
        var result = topic(inquiry).answer(inquiry, instance, scene);
        return new Said(inquiry, result.fold(answer -> answer, failure -> failed(inquiry, failure, scene)));
    }

    /** The instance went while it was asked about: answered like one that was not there. */
    private static Answer failed(Inquiry inquiry, CloudFailure failure, Scene scene) {
        var region = inquiry.scope().region();
        if (failure.kind() != CloudFailure.Kind.NOT_FOUND) {
            return Failures.answer(inquiry, List.of(new Failures.Missed(region, failure)), scene);
        }
        var typed = inquiry.instance().orElse("");
        var others = Search.everything(scene.regions().of(inquiry.scope()).get(0), scene)
                .answer()
                .map(page -> Nearness.closest(typed, page.items()))
                .orElse(List.of());
        return missing(typed, new Finding.None(others, List.of()), inquiry, scene);
    }

    private static Answer choice(String typed, List<Instance> instances, Inquiry inquiry, Scene scene) {
        var shown = instances.stream().limit(CHOICES).toList();
        var answer = Answer.saying(
                        Tone.WAITING,
                        scene.get(
                                "query.several", instances.size(), scene.words().shown(typed)))
                .with(new Section.Table(InstanceRows.headings(scene.words()), InstanceRows.rows(shown, scene.words())));
        if (shown.size() < instances.size()) {
            answer = answer.with(new Section.Text(scene.get("query.cut.rows", CHOICES, instances.size())));
        }
        return answer.withAll(shown.stream()
                .map(instance -> Step.ask(instance.id() + " · " + instance.region(), inquiry.about(instance)))
                .toList());
    }

    private static Answer missing(String typed, Finding.None none, Inquiry inquiry, Scene scene) {
        var where = inquiry.scope().everywhere()
                ? scene.get("query.everywhere")
                : scene.words().region(inquiry.scope().region());
        var answer = Answer.saying(
                Tone.WARNING,
                scene.get("query.missing", scene.words().shown(typed), where),
                scene.get(none.closest().isEmpty() ? "query.missing.none" : "query.missing.closest"));
        if (!none.missed().isEmpty()) {
            answer = answer.with(new Section.Text(scene.get("query.list.missing")))
                    .with(Failures.section(none.missed(), scene));
        }
        answer = answer.withAll(none.closest().stream()
                .map(instance ->
                        Step.ask(scene.words().name(instance) + " · " + instance.id(), inquiry.about(instance)))
                .toList());
        if (!inquiry.scope().everywhere()) {
            answer = answer.with(Step.ask(scene.get("query.step.everywhere"), inquiry.in(Scope.ALL)));
        }
        return answer.with(Step.ask(scene.get("query.step.list"), inquiry.instead(Topic.LIST)));
    }

    private InstanceTopic topic(Inquiry inquiry) {
        var topic = topics.get(inquiry.topic());
        if (topic == null) {
            throw new IllegalArgumentException("not about one instance: " + inquiry.topic());
        }
        return topic;
    }
}
