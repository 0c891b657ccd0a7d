package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.Service;
import io.chatops.starrocks.config.BadConfiguration;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Runs the bot until the process is told to stop. */
final class ServeCommand implements Command {
    @Override
    public String name() {
        return "serve";
    }

    @Override
    public String description() {
        return "Runs the bot.";
    }

    @Override
    public int run(Map<String, String> options) throws InterruptedException {
        Application running;
        try {
            running = Service.start(System.getenv(), Path.of(""));
        } catch (BadConfiguration bad) {
            bad.problems().forEach(System.err::println);
            return 2;
        } catch (IllegalStateException cannot) {
            System.err.println(cannot.getMessage());
            return 2;
        }
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            Service.stop(running);
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
        return 0;
    }
}
