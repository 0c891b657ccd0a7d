package io.chatops.starrocks.cli;

import io.chatops.starrocks.app.Application;
import io.chatops.starrocks.app.Logs;
import io.chatops.starrocks.app.Setup;
import io.chatops.starrocks.config.BadConfiguration;
import io.chatops.starrocks.config.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;

/** Runs the bot until the process is told to stop. */
@Command(name = "serve", description = "Runs the bot.", mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

    @Override
    public Integer call() throws InterruptedException {
        Application application;
        try {
            var settings = Settings.read(System.getenv(), Path.of(""));
            Logs.follow(settings);
            settings.describe().forEach(LOG::info);
            settings.notices().forEach(LOG::warn);
            application = Application.start(Setup.of(settings), InstantSource.system());
        } catch (BadConfiguration bad) {
            bad.problems().forEach(System.err::println);
            return 2;
        } catch (IllegalStateException cannot) {
            System.err.println(cannot.getMessage());
            return 2;
        }
        LOG.info("listening on port {}", application.port());
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
