package io.chatops.starrocks.doctor;

import java.net.URI;
import java.util.List;

/** The cloud's time, from the head of an answer to a request that nobody signed; what it says is not looked at. */
final class CloudClockCheck implements Check {
    private final URI address;
    private final Fetch fetch;

    CloudClockCheck(URI address, Fetch fetch) {
        this.address = address;
        this.fetch = fetch;
    }

    @Override
    public Matter matter() {
        return Matter.CLOCK;
    }

    @Override
    public Verdict silence() {
        return Verdict.UNKNOWN;
    }

    @Override
    public List<Finding> look() {
        return fetch.get(address)
                .answer()
                .map(answer -> Clocks.compared(address.getHost(), answer.ahead()))
                .orElse(List.of());
    }
}
