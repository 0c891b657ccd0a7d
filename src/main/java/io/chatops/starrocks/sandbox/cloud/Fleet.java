package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** The instances, and what is remembered of the orders that made them. */
public final class Fleet {
    private final Map<String, SimulatedInstance> instances = new LinkedHashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private int ids;

    /** Adds an instance. */
    public synchronized Fleet add(SimulatedInstance instance) {
        instances.put(instance.id(), instance);
        return this;
    }

    /** Takes an instance away. */
    public synchronized void remove(String id) {
        instances.remove(id);
    }

    /** Every instance, the oldest first. */
    public synchronized List<SimulatedInstance> all() {
        return List.copyOf(instances.values());
    }

    /** The instance of an id. */
    public synchronized Optional<SimulatedInstance> find(String id) {
        return Optional.ofNullable(instances.get(id));
    }

    /** A new id, as {@code c-} and 16 hexadecimal digits; counted, so that two runs of one scene give the same. */
    synchronized String newId(String prefix) {
        ids++;
        var digits = UUID.nameUUIDFromBytes((prefix + ids).getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
        return prefix + "-" + digits.substring(0, 16);
    }

    /**
     * Carries an order out once for each token: the same order again gets the first answer.
     *
     * @throws Refusal when the token came with other parameters before
     */
    synchronized CloudAnswer once(String token, JsonNode parameters, Supplier<CloudAnswer> order) {
        var known = orders.get(token);
        if (known == null) {
            var answer = order.get();
            orders.put(token, new Order(parameters.deepCopy(), answer));
            return answer;
        }
        if (!known.parameters().equals(parameters)) {
            throw Refusal.gateway(
                    400,
                    "IdempotentParameterMismatch",
                    "The request uses the same client token as a previous, but non-identical request.");
        }
        return known.answer();
    }

    private record Order(JsonNode parameters, CloudAnswer answer) {}
}
