package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.NodeGroup;
import java.util.ArrayList;
import java.util.List;

/** The compute groups of an instance and where they are reached. */
final class NodesTopic implements InstanceTopic {
    /** More are not addresses that a person looks through. */
    private static final int MOST = 40;

    @Override
    public CloudResult<Answer> answer(Inquiry inquiry, Instance instance, Scene scene) {
        return scene.cloud()
                .nodeGroups(instance.region(), instance.id())
                .map(groups -> answer(inquiry, instance, groups, scene));
    }

    private static Answer answer(Inquiry inquiry, Instance instance, List<NodeGroup> groups, Scene scene) {
        var title = scene.get("query.nodes.title", groups.size(), scene.words().name(instance));
        var answer = Answer.saying(Tone.PLAIN, title);
        if (groups.isEmpty()) {
            answer = answer.with(new Section.Text(scene.get("query.nodes.none")));
        } else {
            answer = answer.with(new Section.Table(
                    headings(scene),
                    groups.stream().limit(MOST).map(group -> row(group, scene)).toList()));
            answer = groups.size() > MOST
                    ? answer.with(new Section.Text(scene.get("query.cut.rows", MOST, groups.size())))
                    : answer;
        }
        var addresses = groups.stream()
                .limit(MOST)
                .flatMap(group -> addresses(group, scene).stream())
                .toList();
        answer = addresses.isEmpty()
                ? answer.with(new Section.Text(scene.get("query.nodes.no_address")))
                : answer.with(new Section.Facts(addresses));
        return answer.with(new Section.Footnote(scene.get("query.credentials"))).withAll(Ways.back(inquiry, scene));
    }

    private static List<String> headings(Scene scene) {
        return List.of(
                scene.get("query.column.component"),
                scene.get("query.column.name"),
                scene.get("query.column.status"),
                scene.get("query.column.spec"),
                "CU",
                scene.get("query.column.nodes"),
                scene.get("query.column.disks"),
                scene.get("query.column.zone"));
    }

    private static List<String> row(NodeGroup group, Scene scene) {
        var words = scene.words();
        return List.of(
                words.shown(group.component()),
                words.shown(group.name()),
                words.status(group.status()),
                words.shown(group.spec()),
                String.valueOf(group.cu()),
                String.valueOf(group.nodes()),
                group.disks() + " x " + group.storage() + " GB " + words.shown(group.diskLevel()),
                words.shown(group.zone()));
    }

    private static List<Fact> addresses(NodeGroup group, Scene scene) {
        var words = scene.words();
        var facts = new ArrayList<Fact>();
        var name = words.shown(group.component()) + " " + words.shown(group.name());
        group.endpoint()
                .ifPresent(address -> facts.add(Fact.of(
                        scene.get("query.nodes.internal", name),
                        words.shown(address)
                                + group.httpPort()
                                        .map(port -> "\n" + scene.get("query.nodes.http", port))
                                        .orElse(""))));
        group.publicAddress()
                .ifPresent(address -> facts.add(Fact.of(scene.get("query.nodes.public", name), words.shown(address))));
        return facts;
    }
}
