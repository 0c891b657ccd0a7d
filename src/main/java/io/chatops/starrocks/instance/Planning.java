package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.SpecType;
import java.util.List;
import java.util.Optional;

/** What a draft comes to: a plan, or every problem at once. */
public sealed interface Planning {
    /** The draft is complete and within the rules. */
    record Ready(Plan plan) implements Planning {}

    /** The draft is not; the problems stand in the order of the questions. */
    record Unfinished(List<Problem> problems) implements Planning {
        public Unfinished {
            problems = List.copyOf(problems);
        }
    }

    /** Makes a plan of a draft when the rules find nothing. */
    static Planning of(Draft draft, Rules rules, Offer offer) {
        var problems = rules.problems(draft, offer);
        return problems.isEmpty() ? new Ready(plan(draft)) : new Unfinished(problems);
    }

    /**
     * The plan of a draft that the rules accepted before: for reading one back from the journal.
     *
     * @throws java.util.NoSuchElementException when the draft is not complete
     */
    static Plan plan(Draft draft) {
        return new Plan(
                draft.region().orElseThrow(),
                draft.text(Parameter.PROFILE),
                draft.purpose().orElseThrow(),
                payment(draft),
                draft.packageType().orElseThrow(),
                draft.runMode().orElseThrow(),
                draft.text(Parameter.VERSION).flatMap(Version::parse).orElseThrow(),
                draft.text(Parameter.NAME).flatMap(InstanceName::parse).orElseThrow(),
                frontends(draft),
                backends(draft),
                draft.text(Parameter.OSS_ROLE).flatMap(RoleName::parse).orElseThrow(),
                new Network(
                        draft.resource(Parameter.VPC).orElseThrow(),
                        draft.resource(Parameter.VSWITCH).orElseThrow(),
                        draft.resource(Parameter.ZONE).orElseThrow(),
                        draft.resource(Parameter.SECURITY_GROUP).orElseThrow()),
                draft);
    }

    private static Payment payment(Draft draft) {
        var type = draft.payType().orElseThrow();
        if (type == PayType.POST_PAID) {
            return new Payment(type, Optional.empty());
        }
        return new Payment(
                type,
                Optional.of(new Payment.Subscription(
                        draft.pricingCycle().orElseThrow(),
                        draft.number(Parameter.DURATION).orElseThrow(),
                        draft.text(Parameter.AUTO_RENEW).filter("true"::equals).isPresent())));
    }

    /** FE is always standard, with one pl1 disk of the least size. Source: create-flow, "FE disk level and spec are fixed". */
    private static GroupPlan frontends(Draft draft) {
        return new GroupPlan(
                SpecType.STANDARD,
                draft.number(Parameter.FE_CU).orElseThrow(),
                draft.number(Parameter.FE_NODES).orElseThrow(),
                1,
                Limits.STORAGE.least(),
                DiskLevel.PL1,
                Optional.empty());
    }

    private static GroupPlan backends(Draft draft) {
        return new GroupPlan(
                draft.specType().orElseThrow(),
                draft.number(Parameter.CU).orElseThrow(),
                draft.number(Parameter.NODES).orElseThrow(),
                draft.number(Parameter.DISKS).orElseThrow(),
                draft.number(Parameter.STORAGE).orElseThrow(),
                draft.diskLevel().orElseThrow(),
                draft.text(Parameter.LOCAL_TYPE));
    }
}
