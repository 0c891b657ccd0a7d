package io.chatops.starrocks.operation;

import io.chatops.starrocks.instance.InstanceId;
import java.util.List;
import java.util.Optional;

/**
 * What the cloud made.
 *
 * @param instance its id, once the service named it
 * @param order the order's number
 * @param status the service's word for the instance when it was last looked at
 * @param addresses where to connect, once it runs: host names, internal before public
 * @param requestId the id of the service's last answer
 */
public record Outcome(
        Optional<InstanceId> instance,
        Optional<String> order,
        Optional<String> status,
        List<String> addresses,
        Optional<String> requestId) {
    /** Nothing yet. */
    public static final Outcome NONE =
            new Outcome(Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());

    public Outcome {
        addresses = List.copyOf(addresses);
    }

    Outcome made(InstanceId id, Optional<String> orderNumber, String request) {
        return new Outcome(Optional.of(id), orderNumber.or(() -> order), status, addresses, Optional.of(request));
    }

    Outcome seen(String word) {
        return new Outcome(instance, order, Optional.of(word), addresses, requestId);
    }

    Outcome reachedAt(List<String> hosts) {
        return new Outcome(instance, order, status, hosts, requestId);
    }
}
