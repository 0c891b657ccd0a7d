package io.chatops.starrocks.chat.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chatops.starrocks.chat.Allowance;
import io.chatops.starrocks.chat.Once;
import io.chatops.starrocks.chat.WorkQueue;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what came by either transport: says at once whether it was taken, and does it on its own bounded threads, once, in the order of
 * its conversation. DingTalk sends again what was not acknowledged, so a repeat is found where the work begins: what there was no
 * room for is not remembered as done.
 */
final class Reception implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reception.class);

    private final Predicate<String> first;
    private final DingTalkHandler handler;
    private final OrderedWork messages;
    private final OrderedWork presses;
    private final Quota pushes;
    private final Timing timing;
    private final AtomicLong overflow = new AtomicLong();

    /** Whether something was taken; it is done only then. */
    enum Taken {
        YES,
        NO_ROOM,
        UNREADABLE
    }

    /**
     * @param first whether a key is met for the first time; remembers it, or throws {@link Once.Unavailable}
     * @param messages for what was said
     * @param presses for cards, which are waited for: words must not hold them up
     * @param pushes counts what comes, repeats as well
     */
    Reception(
            Predicate<String> first,
            DingTalkHandler handler,
            OrderedWork messages,
            OrderedWork presses,
            Quota pushes,
            Timing timing) {
        this.first = first;
        this.handler = handler;
        this.messages = messages;
        this.presses = presses;
        this.pushes = pushes;
        this.timing = timing;
    }

    /** The usual threads. */
    static Reception usual(Predicate<String> first, DingTalkHandler handler, Quota pushes) {
        var drain = Timing.USUAL.drain();
        return new Reception(
                first,
                handler,
                new OrderedWork("dingtalk-work", 8, 200, 20, drain),
                new OrderedWork("dingtalk-card", 4, 50, 5, drain),
                pushes,
                Timing.USUAL);
    }

    /** How full the threads for what comes in are. */
    List<WorkQueue> queues() {
        return List.of(messages.queue(), presses.queue());
    }

    /** What this process used of the pushes of the month. */
    Allowance allowance() {
        return pushes.allowance();
    }

    /** How much was not taken for want of room. */
    long overflow() {
        return overflow.get();
    }

    Taken message(String data) {
        pushes.count();
        var message = Json.readObject(data);
        var id = message.flatMap(body -> Json.text(body, "msgId"));
        if (message.isEmpty() || id.isEmpty()) {
            return Taken.UNREADABLE;
        }
        var key = key(message.get(), "senderCorpId", "conversationId", "senderStaffId");
        boolean taken = messages.offer(key, () -> said(message.get(), id.get()));
        return taken ? Taken.YES : noRoom();
    }

    /** It was acknowledged and does not come again by itself: where it must not be done, whoever said it is told. */
    private void said(ObjectNode message, String id) {
        boolean isFirst;
        try {
            isFirst = first.test("dingtalk message " + id);
        } catch (Once.Unavailable away) {
            LOG.warn("nothing is done: {}", away.getMessage());
            handler.notDone(message);
            return;
        }
        if (isFirst) {
            handler.message(message);
        } else {
            LOG.info("message id={} came again", id);
        }
    }

    /**
     * Works out the answer to a press and hands it over, on another thread, before DingTalk gives up.
     *
     * @param id by which a repeat is known
     */
    void press(String data, Optional<String> id, Consumer<CardAnswer> answers) {
        pushes.count();
        var press = Json.readObject(data);
        if (press.isEmpty()) {
            answers.accept(CardAnswer.NOT_DONE);
            return;
        }
        var answer = new CompletableFuture<CardAnswer>();
        var key = key(press.get(), "corpId", "outTrackId", "userId");
        if (!presses.offer(key, () -> work(press.get(), id, answer))) {
            noRoom();
            answers.accept(CardAnswer.NOT_DONE);
            return;
        }
        var unused = answer.completeOnTimeout(CardAnswer.busy(), timing.answer().toMillis(), TimeUnit.MILLISECONDS)
                .thenAccept(answers);
    }

    private void work(ObjectNode press, Optional<String> id, CompletableFuture<CardAnswer> answer) {
        try {
            if (id.isPresent() && !first.test("dingtalk press " + id.get())) {
                answer.complete(CardAnswer.UNCHANGED);
                return;
            }
            var state = handler.press(press);
            if (!answer.complete(new CardAnswer(200, state))) {
                late(press, state);
            }
        } catch (Once.Unavailable away) {
            LOG.warn("nothing is done: {}", away.getMessage());
        } finally {
            // whatever a handler does, DingTalk is not left waiting
            answer.complete(CardAnswer.NOT_DONE);
        }
    }

    private void late(ObjectNode press, Optional<JsonNode> state) {
        state.ifPresent(shown -> handler.late(press, shown));
    }

    private static String key(JsonNode body, String... fields) {
        return Stream.of(fields).map(field -> Json.text(body, field).orElse("")).collect(Collectors.joining(":"));
    }

    /** Told ever more seldom, at 1, 2, 4, 8 and so on: there is no time for a line each. */
    private Taken noRoom() {
        long all = overflow.incrementAndGet();
        if (Long.bitCount(all) == 1) {
            LOG.warn("too busy for what dingtalk sends times={}", all);
        }
        return Taken.NO_ROOM;
    }

    /** Lets what was taken end, within the bound. */
    @Override
    public void close() {
        messages.close();
        presses.close();
    }
}
