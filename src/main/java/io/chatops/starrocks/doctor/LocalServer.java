package io.chatops.starrocks.doctor;

import io.chatops.starrocks.doctor.Fetched.Answered;
import io.chatops.starrocks.doctor.Fetched.Unanswered;
import io.chatops.starrocks.doctor.Fetched.Why;
import io.chatops.starrocks.web.WebSettings;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether the bot runs on this machine at the port that is set, and whether it is ready. */
public final class LocalServer implements Check {
    private static final Set<String> ANY_INTERFACE = Set.of("0.0.0.0", "::");

    private final WebSettings web;
    private final Fetch fetch;
    private final Once<Fetched> health;

    /** Looks at the port of these settings. */
    public LocalServer(WebSettings web, Fetch fetch) {
        this.web = web;
        this.fetch = fetch;
        this.health = new Once<>(() -> fetch.get(at("/healthz")));
    }

    @Override
    public Matter matter() {
        return Matter.SERVER;
    }

    /** Whether it runs; asked once. */
    public boolean isRunning() {
        return !isAnywhere() && isHealthy(health.get());
    }

    /** Whether an answer of the path for health is this program's. */
    static boolean isHealthy(Fetched fetched) {
        return fetched.answer()
                .filter(answer -> answer.status() == 200)
                .filter(answer ->
                        Json.read(answer.body()).path("status").asText().equals("alive"))
                .isPresent();
    }

    @Override
    public List<Finding> look() {
        if (isRunning()) {
            return List.of(readiness());
        }
        if (isAnywhere()) {
            return List.of(Finding.ok(Matter.SERVER, "server.anywhere"));
        }
        boolean nobody = health.get() instanceof Unanswered none && none.why() == Why.CONNECTION;
        return List.of(
                nobody
                        ? Finding.ok(Matter.SERVER, "server.down", web.port())
                        : Finding.fault(Matter.SERVER, "server.other", web.port()));
    }

    /** Whether it takes any free port, so that nobody knows where to look. */
    private boolean isAnywhere() {
        return web.port() == 0;
    }

    private Finding readiness() {
        var answer = fetch.get(at("/readyz")).answer();
        if (answer.filter(ready -> ready.status() == 200).isPresent()) {
            return Finding.ok(Matter.SERVER, "server", web.port());
        }
        var waiting = answer.map(Answered::body)
                .map(Json::read)
                .map(body -> body.path("waitingFor").toString().replaceAll("[^a-z,-]", ""))
                .orElse("?");
        return Finding.warning(Matter.SERVER, "server.waiting", web.port(), waiting);
    }

    private URI at(String path) {
        var host = Optional.of(web.bindAddress().orElse("127.0.0.1"))
                .filter(address -> !ANY_INTERFACE.contains(address))
                .map(address -> address.contains(":") ? "[" + address + "]" : address)
                .orElse("127.0.0.1");
        return URI.create("http://" + host + ":" + web.port() + path);
    }
}
