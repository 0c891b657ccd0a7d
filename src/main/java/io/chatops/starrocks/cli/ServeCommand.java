package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.config.BadConfiguration;
import io.chatops.starrocks.config.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** Runs the bot until the process is told to stop. */
@Command(name = "serve", description = "Runs the bot.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Override
    public Integer call() throws InterruptedException {
        Application application;
        try {
            var settings = Settings.read(System.getenv(), Path.of(""));
            application = Application.start(Setup.of(settings), InstantSource.system());
        } catch (BadConfiguration bad) {
            bad.problems().forEach(System.err::println);
            return 2;
        } catch (IllegalStateException cannot) {
            System.err.println(cannot.getMessage());
            return 2;
        }
        var running = application;
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            running.close();
                            stopped.countDown();
                        },
                        "stop"));
        stopped.await();
        return 0;
    }
}
