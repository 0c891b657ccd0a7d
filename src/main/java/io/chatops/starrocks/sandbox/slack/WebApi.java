package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Carries out Web API calls and gives Slack's answers. */
final class WebApi {
    /** Answers with an address for a WebSocket; the one method that wants an app-level token. */
    private static final String CONNECT = "apps.connections.open";

    private final State state;
    private final RateLimits limits;
    private final Map<String, Function<Call, ObjectNode>> methods = new HashMap<>();

    WebApi(State state, FileMethods files, Sockets sockets) {
        this.state = state;
        this.limits = new RateLimits(state.clock());
        methods.putAll(new AccountMethods(state).all());
        methods.putAll(new ViewMethods(state).all());
        methods.putAll(new ChatMethods(state).all());
        methods.putAll(files.all());
        methods.put(CONNECT, call -> sockets.address());
    }

    Reply call(Call call, String token) {
        return state.changes().making(() -> {
            var method = methods.get(call.method());
            if (method == null) {
                return refused(new Refusal("unknown_method"));
            }
            var unfit = unfit(call.method().equals(CONNECT), token);
            if (unfit.isPresent()) {
                return refused(unfit.get());
            }
            var needed = Scopes.neededFor(call.method());
            if (needed.isPresent() && !state.settings().scopes().contains(needed.get())) {
                return Scopes.missing(needed.get(), state.settings().scopes());
            }
            return limited(call, method)
                    .with("X-OAuth-Scopes", String.join(",", state.settings().scopes()));
        });
    }

    private Optional<Refusal> unfit(boolean connecting, String token) {
        var wanted = connecting ? state.settings().appToken() : state.settings().botToken();
        var other = connecting ? state.settings().botToken() : state.settings().appToken();
        if (token.equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(new Refusal(
                token.isEmpty() ? "not_authed" : token.equals(other) ? "not_allowed_token_type" : "invalid_auth"));
    }

    private Reply limited(Call call, Function<Call, ObjectNode> method) {
        if (state.settings().rateLimited()) {
            var wait = limits.secondsToWait(call);
            if (wait.isPresent()) {
                return Reply.rateLimited(wait.getAsInt());
            }
        }
        return carriedOut(call, method);
    }

    private static Reply carriedOut(Call call, Function<Call, ObjectNode> method) {
        try {
            var answer = Json.object().put("ok", true);
            answer.setAll(method.apply(call));
            return Reply.json(200, answer);
        } catch (Refusal refusal) {
            return refused(refusal);
        }
    }

    static Reply refused(Refusal refusal) {
        var answer = Json.object().put("ok", false).put("error", refusal.error());
        if (!refusal.messages().isEmpty()) {
            var bare = answer.putArray("errors");
            var marked = answer.putObject("response_metadata").putArray("messages");
            refusal.messages().forEach(message -> {
                marked.add(message);
                bare.add(message.replaceFirst("^\\[ERROR] ", ""));
            });
        }
        return Reply.json(200, answer);
    }
}
