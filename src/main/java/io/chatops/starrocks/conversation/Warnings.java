package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.instance.Plan;
import java.util.ArrayList;
import java.util.List;

/** What a person should know before confirming, though no rule forbids it. */
final class Warnings {
    private Warnings() {}

    static List<String> of(Plan plan, Lookup lookup, Words words) {
        var warnings = new ArrayList<String>();
        if (!plan.name().plain()) {
            warnings.add(words.get("card.warn.name"));
        }
        if (plan.packageType() == PackageType.TRIAL && plan.purpose() != Purpose.DEVELOPMENT) {
            warnings.add(words.get("card.warn.trial"));
        }
        lookup.role(plan.answers(), plan.ossRole())
                .failure()
                .ifPresent(failure -> warnings.add(words.get("card.warn.role", words.of(failure))));
        warnings.add(words.get("card.warn.group"));
        return warnings;
    }
}
