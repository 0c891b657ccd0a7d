package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Every message of the workspace, in the order of posting. */
final class Messages {
    private final InstantSource clock;
    private final List<Message> messages = new ArrayList<>();
    private int counter;

    Messages(InstantSource clock) {
        this.clock = clock;
    }

    Message add(Place place, String author, Optional<String> onlyFor, String text, ArrayNode blocks) {
        var message = new Message(nextTs(), place.channel(), author, place.thread(), onlyFor, text, blocks);
        messages.add(message);
        return message;
    }

    /** Where in a channel something is said. */
    record Place(String channel, Optional<String> thread) {
        static Place top(String channel) {
            return new Place(channel, Optional.empty());
        }
    }

    Optional<Message> find(String channel, String ts) {
        return messages.stream()
                .filter(message ->
                        message.channel().equals(channel) && message.ts().equals(ts))
                .findFirst();
    }

    Optional<Message> replace(Message old, String text, ArrayNode blocks) {
        var index = messages.indexOf(find(old.channel(), old.ts()).orElse(old));
        if (index < 0) {
            return Optional.empty();
        }
        var shown = messages.get(index).showing(text, blocks);
        messages.set(index, shown);
        return Optional.of(shown);
    }

    boolean remove(Message message) {
        return messages.removeIf(
                found -> found.channel().equals(message.channel()) && found.ts().equals(message.ts()));
    }

    /** What only this person saw is gone when they load Slack again. */
    void forgetEphemeral(String account) {
        messages.removeIf(message -> message.onlyFor().filter(account::equals).isPresent());
    }

    /** Newest last; a reply stands where it was said in time, as an on-call person reads along. */
    List<Message> seenBy(String account, String channel) {
        return messages.stream()
                .filter(message -> message.channel().equals(channel) && message.visibleTo(account))
                .toList();
    }

    /** Whether everybody of the channel sees a reply in this thread. */
    boolean hasReplies(Place place) {
        return messages.stream()
                .anyMatch(message -> message.channel().equals(place.channel())
                        && message.thread().equals(place.thread())
                        && !message.isEphemeral());
    }

    /** What the next message is known by; each is given once. */
    String nextTs() {
        counter++;
        return String.format(Locale.ROOT, "%d.%06d", clock.instant().getEpochSecond(), counter);
    }
}
