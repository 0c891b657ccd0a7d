package io.chatops.starrocks.chat.slack;

import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.InboundHandler;
import io.chatops.starrocks.chat.Option;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/** Remembers what came in, and answers what a test tells it to. */
final class RecordedHandler implements InboundHandler {
    final java.util.List<Inbound.Changed> noted = new java.util.concurrent.CopyOnWriteArrayList<>();

    final LinkedBlockingQueue<Inbound> seen = new LinkedBlockingQueue<>();
    volatile Function<Inbound.Submitted, FormAnswer> submission = submitted -> new FormAnswer.Done();
    volatile Function<Inbound.Search, List<Option>> list = search -> List.of();
    volatile Consumer<Inbound> work = inbound -> {};

    <T extends Inbound> T next(Class<T> type) {
        try {
            var inbound = seen.poll(10, TimeUnit.SECONDS);
            if (!type.isInstance(inbound)) {
                throw new AssertionError("expected " + type.getSimpleName() + " but got " + inbound);
            }
            return type.cast(inbound);
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    private void take(Inbound inbound) {
        seen.add(inbound);
        work.accept(inbound);
    }

    @Override
    public void command(Inbound.Command command) {
        take(command);
    }

    @Override
    public void said(Inbound.Said said) {
        take(said);
    }

    @Override
    public void pressed(Inbound.Pressed pressed) {
        take(pressed);
    }

    @Override
    public FormAnswer submitted(Inbound.Submitted submitted) {
        seen.add(submitted);
        return submission.apply(submitted);
    }

    @Override
    public void noted(Inbound.Changed changed) {
        noted.add(changed);
    }

    @Override
    public void changed(Inbound.Changed changed) {
        take(changed);
    }

    @Override
    public void closed(Inbound.Closed closed) {
        take(closed);
    }

    @Override
    public List<Option> search(Inbound.Search search) {
        seen.add(search);
        return list.apply(search);
    }

    @Override
    public void homeOpened(Inbound.HomeOpened opened) {
        take(opened);
    }
}
