package io.chatops.starrocks.sandbox.cloud;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Numbers from a least to a largest one in steps, as DescribeResourceConstraints publishes them. */
record Range(int least, int largest, int step, int usual) {
    boolean holds(int value) {
        return value >= least && value <= largest && (value - least) % step == 0;
    }

    ObjectNode json() {
        return Json.object()
                .put("Min", least)
                .put("Max", largest)
                .put("Step", step)
                .put("Default", usual);
    }

    @Override
    public String toString() {
        return least + " to " + largest + " in steps of " + step;
    }
}
