package io.chatops.starrocks.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.chat.Traffic;
import io.chatops.starrocks.metrics.WatchedServlet;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.web.WebServer;
import io.chatops.starrocks.web.WebSettings;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class WarmUpTest {
    private static final String PATH = "/slack/events";

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final WarmUp warmUp = new WarmUp();

    @Test
    void noneOfItsRequestsIsHeardFromThePlatformHoweverLateItEnds() throws Exception {
        var over = new CountDownLatch(1);
        var ended = new CountDownLatch(3);
        try (var server = serving(new SlowToEnd(over, ended))) {
            warmUp.run(server.port(), Secret.of("key"), InstantSource.system());
            assertThat(warmUp.done()).isTrue();
            over.countDown();
            ended.await();
        }
        assertThat(heard).isEmpty();
    }

    @Test
    void whatThePlatformSendsIsHeard() throws Exception {
        try (var server = serving(new SlowToEnd(new CountDownLatch(0), new CountDownLatch(0)))) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + PATH))
                    .header("X-Warm-Up", "guessed")
                    .build();
            HttpClient.newHttpClient().send(request, BodyHandlers.discarding());
        }
        assertThat(heard).containsExactly("slack");
    }

    private WebServer serving(HttpServlet servlet) {
        var traffic = new Traffic() {
            @Override
            public void acknowledged(String platform, Duration took) {
                heard.add(platform);
            }

            @Override
            public void notGenuine(String platform) {
                heard.add("not genuine");
            }
        };
        var watched = new WatchedServlet(servlet, "slack", traffic, warmUp::isOwn);
        return WebServer.start(WebSettings.loopback(), Map.of(PATH, watched), List.of());
    }

    /** Answers at once, and goes on with the last request until it may end. */
    private static final class SlowToEnd extends HttpServlet {
        private static final long serialVersionUID = 1L;

        private final transient CountDownLatch over;
        private final transient CountDownLatch ended;
        private final AtomicInteger requests = new AtomicInteger();

        SlowToEnd(CountDownLatch over, CountDownLatch ended) {
            this.over = over;
            this.ended = ended;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getOutputStream().close();
            if (requests.incrementAndGet() == 3) {
                await();
            }
            ended.countDown();
        }

        private void await() {
            try {
                over.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
