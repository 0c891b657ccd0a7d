package io.chatops.starrocks.conversation;

import java.util.List;
import java.util.Optional;

/** The steps of a creation, in their order. Source: create-flow. Size is asked on two pages. */
public enum StepId {
    REGION(1),
    PURPOSE(2),
    SERIES(3),
    ARCHITECTURE(4),
    SPEC(5),
    SIZE(6),
    IDENTITY(6),
    ROLE(7),
    NETWORK(8),
    SUMMARY(9);

    /** How many steps a person is told of. */
    public static final int COUNT = 9;

    private static final List<StepId> ORDER = List.of(values());

    private final int number;

    StepId(int number) {
        this.number = number;
    }

    /** The step's number for people. */
    public int number() {
        return number;
    }

    /** The step after this; empty after the summary. */
    public Optional<StepId> next() {
        int place = ORDER.indexOf(this);
        return place + 1 < ORDER.size() ? Optional.of(ORDER.get(place + 1)) : Optional.empty();
    }

    /** The step before this; empty before the first. */
    public Optional<StepId> previous() {
        int place = ORDER.indexOf(this);
        return place > 0 ? Optional.of(ORDER.get(place - 1)) : Optional.empty();
    }
}
