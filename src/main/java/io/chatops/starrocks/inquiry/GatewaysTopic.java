package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.Gateway;
import io.chatops.starrocks.instance.Instance;
import java.util.ArrayList;
import java.util.List;

/** The gateways of an instance. */
final class GatewaysTopic implements InstanceTopic {
    private static final int MOST = 20;

    @Override
    public CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene) {
        return scene.cloud()
                .gateways(instance.region(), instance.id())
                .map(gateways -> answer(inquiry, instance, gateways, scene));
    }

    private static Answer answer(Inquiry inquiry, Instance instance, List<Gateway> gateways, Scene scene) {
        var title =
                scene.get("query.gateways.title", gateways.size(), scene.words().name(instance));
        var answer = Answer.saying(Tone.PLAIN, title);
        if (gateways.isEmpty()) {
            return answer.with(new Section.Text(scene.get("query.gateways.none")))
                    .withAll(Ways.back(inquiry, scene));
        }
        var shown = gateways.stream().limit(MOST).toList();
        answer = answer.with(new Section.Table(
                        headings(scene),
                        shown.stream().map(gateway -> row(gateway, scene)).toList()))
                .with(new Section.Facts(shown.stream()
                        .flatMap(gateway -> addresses(gateway, scene).stream())
                        .toList()));
        answer = gateways.size() > MOST
                ? answer.with(new Section.Text(scene.get("query.cut.rows", MOST, gateways.size())))
                : answer;
        return answer.with(new Section.Text(scene.get("query.gateways.port")))
                .with(new Section.Footnote(scene.get("query.credentials")))
                .withAll(Ways.back(inquiry, scene));
    }

    private static List<String> headings(Scene scene) {
        return List.of(
                scene.get("query.column.gateway"),
                scene.get("query.column.name"),
                scene.get("query.column.type"),
                scene.get("query.column.frontends"));
    }

    private static List<String> row(Gateway gateway, Scene scene) {
        return List.of(
                scene.words().shown(gateway.id()),
                scene.words().shown(gateway.name()),
                scene.words().shown(gateway.type()),
                String.valueOf(gateway.frontendNodes()));
    }

    private static List<Fact> addresses(Gateway gateway, Scene scene) {
        var words = scene.words();
        var name = words.shown(gateway.name());
        var facts = new ArrayList<Fact>();
        facts.add(Fact.of(scene.get("query.nodes.internal", name), words.shown(gateway.internal())));
        gateway.publicDomain()
                .ifPresent(domain -> facts.add(Fact.of(scene.get("query.nodes.public", name), words.shown(domain))));
        return facts;
    }
}
