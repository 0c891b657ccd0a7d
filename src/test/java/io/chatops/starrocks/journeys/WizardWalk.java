package io.chatops.starrocks.journeys;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.util.List;
import java.util.Map;

/** Somebody who answers the wizard's pages one after the other from what they wish, by the labels that they read. */
final class WizardWalk {
    private static final Map<StepId, List<String>> CHOICES = Map.of(
            StepId.REGION, List.of("RegionId"),
            StepId.SERIES, List.of("PackageType"),
            StepId.ARCHITECTURE, List.of("RunMode"),
            StepId.SPEC, List.of("SpecType"));
    private static final List<String> NUMBERS =
            List.of("Cu", "ResidentNodeNumber", "FeNodeNumber", "DiskNumber", "StorageSize");

    private final ChatRoom room;
    private final Person person;
    private final Texts texts;
    private final Wish wish;

    private WizardWalk(ChatRoom room, Person person, Language language, Wish wish) {
        this.room = room;
        this.person = person;
        this.texts = Texts.in(language, "slack");
        this.wish = wish;
    }

    static WizardWalk inEnglish(ChatRoom room, Person person, Wish wish) {
        return new WizardWalk(room, person, Language.ENGLISH, wish);
    }

    static WizardWalk inChinese(ChatRoom room, Person person, Wish wish) {
        return new WizardWalk(room, person, Language.CHINESE, wish);
    }

    /** Types the command and waits for the first page. */
    WizardWalk begins() {
        person.types(room.channel(), "/starrocks create");
        page(StepId.REGION);
        return this;
    }

    /** This page, once it is there and filled. */
    Modal page(StepId step) {
        room.awaits("page " + step + " of " + person.name() + " (now: " + shown() + ")", () -> isAt(step));
        return person.modal();
    }

    boolean isAt(StepId step) {
        if (!person.hasModal()) {
            return false;
        }
        var text = person.modal().text();
        return text.contains(counter(step)) && !text.contains(texts.get("wizard.loading"));
    }

    String counter(StepId step) {
        return texts.get("wizard.progress", step.number(), StepId.COUNT, texts.get("wizard.step." + step));
    }

    /** Answers every page before this one, from the one that is open. */
    Modal reaches(StepId last) {
        for (var step : StepId.values()) {
            if (step.compareTo(last) < 0 && (step.compareTo(open()) >= 0)) {
                answers(step);
            }
        }
        return page(last);
    }

    /** Answers every page and sends the summary off; the card is in the channel then. */
    void posts() {
        reaches(StepId.SUMMARY).submits();
    }

    /** Fills a page in and sends it off; the next page is there then. */
    WizardWalk answers(StepId step) {
        fills(step).submits();
        page(step.next().orElseThrow());
        return this;
    }

    /** Fills a page in and leaves it open. */
    Modal fills(StepId step) {
        var page = page(step);
        switch (step) {
            case PURPOSE -> purpose(page);
            case SIZE -> sizes(page);
            case IDENTITY -> identity(page);
            case ROLE -> fill(page, "OssAccessingRoleName");
            case NETWORK -> network(page);
            default -> CHOICES.getOrDefault(step, List.of()).forEach(name -> choose(page, name));
        }
        return page;
    }

    String label(String parameter) {
        var node = wish.get("RunMode").equals("shared_nothing") ? "BE" : "CN";
        return switch (parameter) {
            case "Cu" -> texts.get("wizard.label.Cu.node", node);
            case "ResidentNodeNumber" -> texts.get("wizard.label.nodes.node", node);
            default -> texts.get("wizard.label." + parameter);
        };
    }

    /** The page draws itself again after each of these choices: a person goes on when they have seen it. */
    private void purpose(Modal page) {
        choose(page, "Purpose");
        if (wish.has("Purpose")) {
            var pay = wish.get("Purpose").equals("development") ? "postPaid" : "prePaid";
            room.awaits("the reason", () -> page.text().contains(texts.get("wizard.pay.why." + pay)));
        }
        choose(page, "Scenario");
        choose(page, "PayType");
        if (wish.get("PayType").equals("prePaid")) {
            room.awaits("the duration", () -> page.labels().contains(label("Duration")));
            choose(page, "PricingCycle");
            fill(page, "Duration");
            if (wish.has("AutoRenew")) {
                page.choose(label("AutoRenew"), texts.get("wizard.renew.yes"));
            }
        }
    }

    private void sizes(Modal page) {
        NUMBERS.forEach(name -> fill(page, name));
        choose(page, "FeCu");
        choose(page, "StoragePerformanceLevel");
    }

    private void identity(Modal page) {
        choose(page, "Version");
        fill(page, "InstanceName");
        if (wish.has("AdminPassword")) {
            page.fillSecretly(label("AdminPassword"), wish.get("AdminPassword"));
        }
    }

    private void network(Modal page) {
        choose(page, "VpcId");
        choose(page, "VSwitchId");
        choose(page, "SecurityGroupId");
    }

    private void choose(Modal page, String name) {
        if (wish.has(name)) {
            page.choose(label(name), wish.get(name));
        }
    }

    private void fill(Modal page, String name) {
        if (wish.has(name)) {
            page.fill(label(name), wish.get(name));
        }
    }

    private StepId open() {
        for (var step : StepId.values()) {
            if (isAt(step)) {
                return step;
            }
        }
        return StepId.REGION;
    }

    private String shown() {
        return person.hasModal() ? person.modal().text() : "no modal";
    }
}
