package io.chatops.starrocks.sandbox.cloud;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the operation that a request asks for, and refuses as the gateway does when there is none. */
final class Router {
    private final List<Route> routes;

    Router(Stream<Route> routes) {
        this.routes = routes.toList();
    }

    /** The name of the action as far as the request tells it: what ledger and faults go by. */
    String action(CloudRequest request) {
        return namedAction(request)
                .or(() -> routes.stream()
                        .filter(route -> isRoa(request) && route.takes(request))
                        .map(Route::action)
                        .findFirst())
                .orElse("");
    }

    /** The product as far as the request tells it, else nothing. */
    String product(CloudRequest request) {
        return Product.ofVersion(version(request)).map(Product::code).orElse("");
    }

    /**
     * The operation asked for.
     *
     * @throws Refusal when the version is unknown or no operation has this name, method and path
     */
    Operation find(CloudRequest request) {
        var product = Product.ofVersion(version(request))
                .orElseThrow(() -> Refusal.gateway(400, "InvalidVersion", "Specified parameter Version is not valid."));
        var action = action(request);
        if (action.isEmpty() && !isRoa(request)) {
            throw Refusal.missing("Action");
        }
        return routes.stream()
                .filter(route -> route.product() == product && route.action().equals(action))
                .filter(route -> route.takes(request))
                .findFirst()
                .map(Route::operation)
                .orElseThrow(() -> Refusal.gateway(
                        404,
                        "InvalidAction.NotFound",
                        "Specified api is not found, please check your url and method."));
    }

    private static boolean isRoa(CloudRequest request) {
        return !"/".equals(request.path());
    }

    private static Optional<String> namedAction(CloudRequest request) {
        return header(request, "x-acs-action").or(() -> request.parameter("Action"));
    }

    private static String version(CloudRequest request) {
        return header(request, "x-acs-version")
                .or(() -> request.parameter("Version"))
                .orElse("");
    }

    private static Optional<String> header(CloudRequest request, String name) {
        return Optional.of(request.header(name)).filter(value -> !value.isEmpty());
    }
}
