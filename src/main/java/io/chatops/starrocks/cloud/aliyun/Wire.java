package io.chatops.starrocks.cloud.aliyun;

import com.aliyuncs.exceptions.ClientException;
import com.fasterxml.jackson.databind.JsonNode;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.CloudResult.Answered;
import io.chatops.starrocks.cloud.CloudResult.Failed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends calls for one account and reads the answers. Each call has its hard end, however many pages or tries it takes. */
final class Wire {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);

    /** The most that VPC hands out at once, and allowed everywhere. */
    static final int PAGE_SIZE = 50;

    /** More pages are a service that counts wrongly. */
    private static final int MOST_PAGES = 40;

    private final Workers workers;
    private final Requests requests;
    private final KeySource keys;
    private final Clients clients;

    Wire(Workers workers, Requests requests, KeySource keys, Clients clients) {
        this.workers = workers;
        this.requests = requests;
        this.keys = keys;
        this.clients = clients;
    }

    /** The answer to one call. */
    CloudResult<JsonNode> send(Call call) {
        return told(call, workers.within(call, gate -> exchange(call, gate)));
    }

    /**
     * The rows of all pages.
     *
     * @param rows takes the rows out of one page
     * @param total the member that counts the rows of all pages
     */
    CloudResult<List<JsonNode>> all(Call call, Function<JsonNode, Stream<JsonNode>> rows, String total) {
        return told(call, workers.within(call, gate -> pages(call, rows, total, gate)));
    }

    /** Whoever was shown a RequestId finds it in the log; what becomes of an order is told by whoever gave it. */
    private static <T> CloudResult<T> told(Call call, CloudResult<T> result) {
        result.failure()
                .filter(failure -> !call.write())
                .ifPresent(failure -> LOG.info(
                        "action={} requestId={} kind={} code={}",
                        call.action(),
                        failure.requestId(),
                        failure.kind(),
                        failure.code()));
        return result;
    }

    private CloudResult<List<JsonNode>> pages(
            Call call, Function<JsonNode, Stream<JsonNode>> rows, String total, Gate gate) {
        var found = new ArrayList<JsonNode>();
        var requestId = "";
        for (int page = 1; page <= MOST_PAGES; page++) {
            var result = exchange(call.page(page, PAGE_SIZE), gate);
            if (!(result instanceof Answered<JsonNode> answered)) {
                return result.map(body -> List.of());
            }
            requestId = answered.requestId();
            var more = rows.apply(answered.value()).toList();
            found.addAll(more);
            int counted = Json.number(answered.value(), total);
            if (more.size() < PAGE_SIZE || (counted > 0 && found.size() >= counted)) {
                return new Answered<>(found, requestId);
            }
        }
        LOG.warn(
                "action={} requestId={} more than {} pages: the rest is left out",
                call.action(),
                requestId,
                MOST_PAGES);
        return new Answered<>(found, requestId);
    }

    private CloudResult<JsonNode> exchange(Call call, Gate gate) {
        return keys.keys().fold(found -> exchange(call, gate, clients.of(found)), Failed::new);
    }

    private CloudResult<JsonNode> exchange(Call call, Gate gate, Clients.Client client) {
        try {
            return once(call, gate, client);
        } catch (ClientException | RuntimeException fault) {
            // a connection that idled too long is closed by the other side, and the pool finds out when it is used
            return !call.write() && NetworkFaults.dropped(fault) ? again(call, gate, client) : faulty(call, fault);
        }
    }

    private CloudResult<JsonNode> again(Call call, Gate gate, Clients.Client client) {
        try {
            return once(call, gate, client);
        } catch (ClientException | RuntimeException fault) {
            return faulty(call, fault);
        }
    }

    private CloudResult<JsonNode> once(Call call, Gate gate, Clients.Client client) throws ClientException {
        var request = requests.request(call);
        if (request.isEmpty()) {
            return new Failed<>(CloudFailure.of(
                    Kind.INVALID_PARAMETER,
                    "NoEndpoint",
                    call.product().code() + " has no known endpoint in region " + call.region(),
                    ""));
        }
        if (!gate.pass()) {
            return new Failed<>(CloudFailure.of(Kind.NOT_SENT, "Timeout", call.action() + " was not sent in time", ""));
        }
        var response = client.sdk().doAction(request.get());
        return Answers.read(call, response, client.mask(call.secrets()));
    }

    private static CloudResult<JsonNode> faulty(Call call, Exception fault) {
        return new Failed<>(NetworkFaults.failure(call, fault));
    }
}
