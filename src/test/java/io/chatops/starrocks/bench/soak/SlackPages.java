package io.chatops.starrocks.bench.soak;

import io.chatops.starrocks.conversation.StepId;
import io.chatops.starrocks.sandbox.cloud.StandardWorld;
import io.chatops.starrocks.sandbox.slack.Modal;
import io.chatops.starrocks.sandbox.slack.Person;
import io.chatops.starrocks.text.Language;
import io.chatops.starrocks.text.Texts;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** What somebody does with the modal that is open: mostly fills it in and sends it off. */
final class SlackPages {
    private static final Duration REDRAWN = Duration.ofSeconds(3);
    private static final Map<StepId, Map<String, String>> CHOICES = Map.of(
            StepId.REGION, Map.of("RegionId", "cn-hangzhou"),
            StepId.SERIES, Map.of("PackageType", "official"),
            StepId.ARCHITECTURE, Map.of("RunMode", "shared_data"),
            StepId.SPEC, Map.of("SpecType", "standard"),
            StepId.NETWORK,
                    Map.of(
                            "VpcId", "vpc-cn-hangzhou-main",
                            "VSwitchId", "vsw-cn-hangzhou-i",
                            "SecurityGroupId", "sg-cn-hangzhou-warehouse"));

    private final Town town;
    private final Person person;
    private final Texts texts;
    private final Random random;
    private final Clicking clicking;

    SlackPages(Town town, Person person, Language language, Random random, Clicking clicking) {
        this.town = town;
        this.person = person;
        this.texts = Texts.in(language, "slack");
        this.random = random;
        this.clicking = clicking;
    }

    /** Does something and sees what comes of it alone. */
    interface Clicking {
        void click(String kind, Runnable act);
    }

    void acts() {
        var modal = person.modal();
        int chance = random.nextInt(100);
        if (chance < 3) {
            modal.closes();
        } else if (chance < 5) {
            person.reloads();
        } else if (chance < 10 && modal.buttons().contains(texts.get("wizard.back"))) {
            clicking.click("back", () -> modal.presses(texts.get("wizard.back")));
        } else if (chance < 14) {
            submits(modal);
        } else {
            step().ifPresentOrElse(step -> answers(step, modal), () -> other(modal));
        }
    }

    private void submits(Modal modal) {
        if (modal.text().contains(texts.get("wizard.loading"))) {
            town.slack.workspace().eventually(() -> !modal.text().contains(texts.get("wizard.loading")), REDRAWN);
        }
        clicking.click("submit", modal::submits);
    }

    private Optional<StepId> step() {
        var text = person.modal().text();
        return Arrays.stream(StepId.values())
                .filter(step -> text.contains(
                        texts.get("wizard.progress", step.number(), StepId.COUNT, texts.get("wizard.step." + step))))
                .findFirst();
    }

    private void answers(StepId step, Modal page) {
        if (!town.slack.workspace().eventually(() -> !page.text().contains(texts.get("wizard.loading")), REDRAWN)) {
            clicking.click("back", () -> page.presses(texts.get("wizard.back")));
            return;
        }
        switch (step) {
            case PURPOSE -> purpose(page);
            case IDENTITY -> identity(page);
            case ROLE -> fill(page, "OssAccessingRoleName", StandardWorld.OSS_ROLE);
            case NETWORK -> {
                choose(page, "VpcId", "vpc-cn-hangzhou-main");
                choose(page, "VSwitchId", "vsw-cn-hangzhou-i");
                choose(page, "SecurityGroupId", "sg-cn-hangzhou-warehouse");
            }
            case SUMMARY -> {
                /* only to be read */
            }
            default -> CHOICES.getOrDefault(step, Map.of()).forEach((name, value) -> choose(page, name, value));
        }
        submits(page);
    }

    private void purpose(Modal page) {
        choose(page, "Purpose", "development");
        town.slack.workspace().eventually(() -> page.text().contains(texts.get("wizard.pay.why.postPaid")), REDRAWN);
        boolean bought = random.nextInt(3) == 0;
        choose(page, "PayType", bought ? "prePaid" : "postPaid");
        if (bought) {
            town.slack
                    .workspace()
                    .eventually(() -> page.labels().contains(texts.get("wizard.label.Duration")), REDRAWN);
            if (page.labels().contains(texts.get("wizard.label.Duration"))) {
                choose(page, "PricingCycle", "Month");
                fill(page, "Duration", "1");
            }
        }
    }

    private void identity(Modal page) {
        choose(page, "Version", "3.3");
        if (page.value(texts.get("wizard.label.InstanceName")).isEmpty()) {
            fill(page, "InstanceName", "soak_x" + random.nextInt(1_000_000));
        }
        password(page);
    }

    private void password(Modal page) {
        var link = page.buttons().stream()
                .flatMap(label -> page.link(label).stream())
                .filter(address -> address.contains("/secret/"))
                .findFirst();
        if (link.isPresent()) {
            int before = town.sightings.of(person.name());
            town.enters(link.get(), random);
            town.slack.workspace().eventually(() -> town.sightings.of(person.name()) > before, REDRAWN);
        }
    }

    /** Forms for a reason or a password, and modals that only say something. */
    private void other(Modal modal) {
        var labels = modal.labels();
        if (labels.contains(texts.get("approval.form.reason"))) {
            modal.fill(texts.get("approval.form.reason"), "because " + random.nextInt(9));
            submits(modal);
        } else {
            modal.closes();
        }
    }

    private void choose(Modal page, String name, String value) {
        page.choose(texts.get("wizard.label." + name), value);
    }

    private void fill(Modal page, String name, String value) {
        page.fill(texts.get("wizard.label." + name), value);
    }
}
