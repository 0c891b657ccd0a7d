package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.inquiry.Asker;
import io.chatops.starrocks.inquiry.Inquiries;
import io.chatops.starrocks.inquiry.Topic;
import io.chatops.starrocks.inquiry.Typed;
import java.util.Arrays;
import java.util.List;

/** A question about instances, asked by a word. */
final class InquiryVerb implements Verb {
    private final Topic topic;
    private final Inquiries inquiries;

    private InquiryVerb(Topic topic, Inquiries inquiries) {
        this.topic = topic;
        this.inquiries = inquiries;
    }

    /** A verb for each topic. */
    static List<Verb> all(Inquiries inquiries) {
        return Arrays.stream(Topic.values())
                .<Verb>map(topic -> new InquiryVerb(topic, inquiries))
                .toList();
    }

    @Override
    public List<String> names() {
        return topic.names();
    }

    /** A list takes filters only; whoever writes more words is understood as free text. */
    @Override
    public int takes() {
        return topic == Topic.LIST ? 0 : 1;
    }

    @Override
    public void answer(CommandLine line, Audience audience) {
        var options = line.pairs().stream()
                .map(pair -> new Typed.Option(pair.key(), pair.value()))
                .toList();
        inquiries.ask(topic, new Typed(line.words(), options), asker(audience));
    }

    /** Does what a button under an answer means. */
    static void pressed(Inquiries inquiries, Inbound.Pressed pressed, Audience audience) {
        inquiries.pressed(pressed.value(), asker(audience));
    }

    private static Asker asker(Audience audience) {
        return new Asker(
                audience.actor(),
                audience.place(),
                audience.doorway(),
                audience.chat(),
                audience.words().language());
    }
}
