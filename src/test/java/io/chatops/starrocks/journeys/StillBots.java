package io.chatops.starrocks.journeys;

import io.chatops.starrocks.app.Application;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Bots in this JVM that do by themselves only what people ask of them. */
final class StillBots implements Bots {
    private final int number;
    private final IntFunction<Application> one;
    private List<Application> running;

    StillBots(int number, IntFunction<Application> one) {
        this.number = number;
        this.one = one;
        running = started();
    }

    private List<Application> started() {
        return IntStream.range(0, number).mapToObj(one).toList();
    }

    @Override
    public List<Integer> ports() {
        return running.stream().map(Application::port).toList();
    }

    @Override
    public void beat() {
        running.forEach(Application::tick);
    }

    @Override
    public void beat(int which) {
        running.get(which).tick();
    }

    @Override
    public void restart() {
        close();
        running = started();
    }

    @Override
    public void close() {
        running.forEach(Application::close);
        running = List.of();
    }
}
