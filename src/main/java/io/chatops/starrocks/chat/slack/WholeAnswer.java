package io.chatops.starrocks.chat.slack;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;

/** Reads an answer as text, within a time from now on. The client's own timeout ends with the head of an answer. */
final class WholeAnswer implements BodySubscriber<String> {
    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private final CompletableFuture<String> whole = new CompletableFuture<>();

    private WholeAnswer() {}

    /** For one call: its time begins here. */
    static BodyHandler<String> within(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        return head -> {
            var answer = new WholeAnswer();
            answer.whole.orTimeout(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            return answer;
        };
    }

    @Override
    public CompletionStage<String> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription bytes) {
        var unused = whole.whenComplete((read, late) -> {
            if (late != null) {
                // the connection is given up: nobody waits for what it still brings
                bytes.cancel();
            }
        });
        text.onSubscribe(bytes);
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        text.onNext(bytes);
    }

    @Override
    public void onError(Throwable broken) {
        whole.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        text.onComplete();
        whole.complete(text.getBody().toCompletableFuture().join());
    }
}
