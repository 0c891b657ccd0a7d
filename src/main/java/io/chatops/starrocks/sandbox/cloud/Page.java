package io.chatops.starrocks.sandbox.cloud;

import java.util.List;
import java.util.Optional;

/** The part of a list that a call asks for; the first page has number 1. */
record Page(int number, int size) {
    private static final int DEFAULT_SIZE = 10;

    /**
     * Reads PageNumber and PageSize of an RPC call.
     *
     * @throws Refusal as the gateway does, when one is out of its bounds
     */
    static Page ofRpc(CloudRequest request, int largest) {
        return new Page(
                rpc(request, "PageNumber", 1, Integer.MAX_VALUE), rpc(request, "PageSize", DEFAULT_SIZE, largest));
    }

    /**
     * Reads PageNumber and PageSize of a StarRocks call: up to 100000 a page, as its metadata says.
     *
     * @throws Refusal as the service does, when one is out of its bounds
     */
    static Page ofRoa(CloudRequest request) {
        return new Page(roa(request, "PageNumber", 1, 10000), roa(request, "PageSize", DEFAULT_SIZE, 100000));
    }

    <T> List<T> of(List<T> all) {
        return all.stream().skip((number - 1L) * size).limit(size).toList();
    }

    private static int rpc(CloudRequest request, String name, int usual, int largest) {
        return number(request, name, usual, largest)
                .orElseThrow(() ->
                        Refusal.gateway(400, "InvalidParameter", "The specified parameter " + name + " is not valid."));
    }

    private static int roa(CloudRequest request, String name, int usual, int largest) {
        return number(request, name, usual, largest)
                .orElseThrow(() -> Refusal.invalid(name + " must be 1 to " + largest));
    }

    private static Optional<Integer> number(CloudRequest request, String name, int usual, int largest) {
        var text = request.parameter(name).orElse(Integer.toString(usual));
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text)).filter(value -> value >= 1 && value <= largest);
    }
}
