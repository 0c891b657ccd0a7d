package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.chat.Card;
import io.chatops.starrocks.chat.Card.Button;
import io.chatops.starrocks.chat.Card.Section;
import io.chatops.starrocks.chat.Card.Tone;
import io.chatops.starrocks.intent.Intent;
import io.chatops.starrocks.intent.Slots;
import java.util.List;
import java.util.Optional;

/** Short answers that need nothing but words. */
final class Answers {
    private Answers() {}

    static Button create(Words words) {
        return new Button(Actions.CREATE, "-", words.get("answer.help.create"), Button.Style.PRIMARY, Optional.empty());
    }

    static Card notOffered(Words words, String verb) {
        return Card.saying(
                Tone.WARNING, words.get("answer.not_offered", verb), words.get("answer.not_offered.instead"));
    }

    /** A refusal names what would have to be added, and where. */
    static Card refused(Words words, AccessPolicy.Missing missing) {
        return Card.saying(
                Tone.WARNING,
                words.get("answer.not_allowed"),
                words.get("answer.not_allowed.nothing", reason(words, missing)));
    }

    /** Why somebody may not, and what would change it. */
    static String reason(Words words, AccessPolicy.Missing missing) {
        return words.get("answer.not_allowed." + missing.why(), missing.key(), missing.id());
    }

    /** Another product was named in the words. */
    static Card otherProduct(Words words) {
        return new Card(
                words.get("answer.other.title"),
                Tone.PLAIN,
                List.of(
                        new Section.Text(words.get("answer.other.text")),
                        link(Product.EMR_CLUSTER),
                        link(Product.SPARK),
                        link(Product.MILVUS)),
                List.of(),
                List.of());
    }

    /** Another product was chosen when asked. */
    static Card elsewhere(Words words, Product product) {
        return new Card(
                words.get("answer.elsewhere.title", product.label()),
                Tone.PLAIN,
                List.of(new Section.Text(words.get("answer.elsewhere.text", product.label())), link(product)),
                List.of(),
                List.of());
    }

    static Card outOfScope(Words words) {
        return new Card(
                words.get("answer.scope.title"),
                Tone.PLAIN,
                List.of(new Section.Text(words.get("answer.scope.text")), link(Product.STARROCKS)),
                List.of(),
                List.of());
    }

    static Card notUnderstood(Words words) {
        return Card.saying(Tone.PLAIN, words.get("answer.unknown.title"), words.get("answer.help.text"))
                .withButtons(List.of(create(words)));
    }

    static Card nothingToCancel(Words words) {
        return Card.saying(Tone.PLAIN, words.get("answer.cancel.title"), words.get("answer.cancel.text"));
    }

    /** A write that is understood and not offered: what to use instead, with what was understood. Nothing else is done in its place. */
    static Card writeNotOffered(Words words, Intent intent, Slots slots) {
        var scale = intent == Intent.SCALE;
        var instance = slots.instanceId()
                .or(() -> slots.instanceName().map(name -> words.get("answer.write.id", name)))
                .orElse("c-...");
        var region = slots.region().orElse("cn-hangzhou");
        var target = slots.cu().isPresent() ? String.valueOf(slots.cu().getAsInt()) : "<CU>";
        var line = scale
                ? "aliyun starrocks ModifyCu --RegionId " + region + " --InstanceId " + instance
                        + " --NodeGroupId ng-... --Target " + target
                : "aliyun starrocks RestartInstance --RegionId " + region + " --InstanceId " + instance;
        return new Card(
                words.get(scale ? "answer.scale.title" : "answer.restart.title"),
                Tone.WARNING,
                List.of(
                        new Section.Text(words.get(scale ? "answer.scale.text" : "answer.restart.text")),
                        new Section.Code(line),
                        new Section.Link(words.get("card.console"), Console.starRocks(region))),
                List.of(),
                List.of());
    }

    private static Section link(Product product) {
        return new Section.Link(product.label(), product.console());
    }
}
