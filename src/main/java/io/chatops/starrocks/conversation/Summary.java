package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Fact;
import io.chatops.starrocks.instance.GroupPlan;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Payment;
import io.chatops.starrocks.instance.Plan;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.secret.Secret;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** A plan as names and values, masked: the same on the last page of the wizard and on the card. */
final class Summary {
    private Summary() {}

    static List<Fact> of(Plan plan, Words words) {
        var facts = new ArrayList<Fact>();
        facts.add(fact(words, Parameter.NAME, plan.name().value()));
        facts.add(fact(
                words,
                Parameter.REGION,
                Region.find(plan.region().value())
                        .map(words::of)
                        .orElse(plan.region().value())));
        plan.profile().ifPresent(profile -> facts.add(fact(words, Parameter.PROFILE, profile)));
        facts.add(Fact.of(words.get("card.purpose"), words.of(plan.purpose())));
        facts.add(fact(words, Parameter.PAY_TYPE, payment(plan.payment(), words)));
        facts.add(fact(words, Parameter.PACKAGE_TYPE, words.of(plan.packageType())));
        facts.add(fact(words, Parameter.RUN_MODE, words.of(plan.runMode())));
        facts.add(fact(words, Parameter.VERSION, plan.version().value()));
        facts.add(Fact.of(words.get("card.group", "FE"), group(plan.frontends(), words)));
        facts.add(Fact.of(words.get("card.group", plan.runMode().computeNode()), group(plan.backends(), words)));
        facts.add(Fact.of(words.get("wizard.label.AdminPassword"), Secret.MASK));
        facts.add(fact(words, Parameter.OSS_ROLE, plan.ossRole().value()));
        facts.add(Fact.of(
                words.get("card.network"),
                plan.network().vpc() + " · " + plan.network().vSwitch() + " · "
                        + plan.network().zone()));
        facts.add(fact(
                words, Parameter.SECURITY_GROUP, plan.network().securityGroup().value()));
        return facts;
    }

    static List<Fact> of(Estimate estimate, Plan plan, Words words) {
        var facts = new ArrayList<Fact>();
        var price = estimate.price()
                .map(found -> words.get(
                        plan.payment().subscription().isPresent() ? "card.price.once" : "card.price.hour",
                        found.trade().setScale(2, RoundingMode.HALF_UP).toPlainString(),
                        found.currency()))
                .or(() -> estimate.noPrice().map(failure -> words.get("card.not_available", words.of(failure))));
        price.ifPresent(text -> facts.add(Fact.of(words.get("card.price"), text)));
        var stock = estimate.inStock()
                .map(there -> words.get(there ? "card.stock.yes" : "card.stock.no"))
                .or(() -> estimate.noStock().map(failure -> words.get("card.not_available", words.of(failure))));
        stock.ifPresent(text -> facts.add(Fact.of(words.get("card.stock"), text)));
        facts.add(Fact.of(words.get("card.total_cu"), words.get("wizard.cu.value", plan.totalCu())));
        return facts;
    }

    private static Fact fact(Words words, Parameter parameter, String value) {
        return Fact.of(words.label(parameter), value);
    }

    private static String group(GroupPlan group, Words words) {
        return group.spec().localDisks() ? onLocalDisks(group, words) : onCloudDisks(group, words);
    }

    /** The disks come with the machine: its type is what was chosen, and the numbers of cloud disks mean nothing. */
    private static String onLocalDisks(GroupPlan group, Words words) {
        return words.get(
                "card.group.local",
                group.nodes(),
                group.cu(),
                words.of(group.spec()),
                group.localType().orElseGet(() -> words.get("card.group.local.any")),
                group.totalCu());
    }

    private static String onCloudDisks(GroupPlan group, Words words) {
        return words.get(
                "card.group.value",
                group.nodes(),
                group.cu(),
                words.of(group.spec()),
                group.disks(),
                group.storage(),
                group.level().wire(),
                group.totalCu());
    }

    private static String payment(Payment payment, Words words) {
        return payment.subscription()
                .map(bought -> words.get(
                        "card.subscription",
                        words.of(payment.type()),
                        words.get("card.subscription." + bought.cycle().wire(), bought.duration()),
                        words.get(bought.autoRenew() ? "card.renew.yes" : "card.renew.no")))
                .orElseGet(() -> words.of(payment.type()));
    }
}
