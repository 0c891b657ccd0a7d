package io.chatops.starrocks.chat.slack;

import com.slack.api.bolt.request.Request;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Who takes which kind of request. Bolt keeps two takers of one name and picks one by chance, so here a second is refused. */
final class Routes {
    /** Takes one kind of request. */
    @FunctionalInterface
    interface Route {
        Acknowledged take(Request<?> request);
    }

    private final Map<String, Route> routes = new HashMap<>();

    /**
     * Names who takes a kind of request.
     *
     * @throws IllegalStateException when somebody does already
     */
    Routes add(String name, Route route) {
        if (routes.putIfAbsent(name, route) != null) {
            throw new IllegalStateException("two takers for " + name);
        }
        return this;
    }

    Optional<Route> find(String name) {
        return Optional.ofNullable(routes.get(name));
    }
}
