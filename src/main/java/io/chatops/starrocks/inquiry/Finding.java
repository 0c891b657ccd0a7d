package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.instance.Instance;
import java.util.List;

/** Which instance somebody means. */
sealed interface Finding {
    /** Exactly this one. */
    record One(Instance instance) implements Finding {}

    /** Several of one name. */
    record Several(List<Instance> instances) implements Finding {
        public Several {
            instances = List.copyOf(instances);
        }
    }

    /**
     * None.
     *
     * @param closest those that are called nearly so, the closest first
     * @param missed the regions that did not answer, where it may be after all
     */
    record None(List<Instance> closest, List<Failures.Missed> missed) implements Finding {
        public None {
            closest = List.copyOf(closest);
            missed = List.copyOf(missed);
        }
    }

    /** No region answered. */
    record Unknown(List<Failures.Missed> missed) implements Finding {
        public Unknown {
            missed = List.copyOf(missed);
        }
    }
}
