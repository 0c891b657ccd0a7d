package io.chatops.starrocks.conversation;

import io.chatops.starrocks.access.Demand;
import io.chatops.starrocks.access.People;
import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.NetworkCloud.SecurityGroup;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.cloud.NetworkCloud.Vpc;
import io.chatops.starrocks.cloud.Price;
import io.chatops.starrocks.cloud.Zones;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Planning;
import io.chatops.starrocks.instance.Problem;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.operation.Estimate;
import io.chatops.starrocks.operation.Operations;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.text.Language;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/** Every page of the wizard in the situations that change what it shows. */
final class Wizards {
    static final Recall FORGETFUL = new Recall() {
        @Override
        public <T> CloudResult<T> of(Object key, Duration fresh, Supplier<CloudResult<T>> ask) {
            return ask.get();
        }

        @Override
        public <T> Optional<CloudResult<T>> remembered(Object key, Duration fresh) {
            return Optional.empty();
        }

        @Override
        public void forget(Object key) {}

        @Override
        public void forgetFailure(Object key) {}
    };

    private static final Offer OFFER = new Offer(
            List.of(16, 8, 32),
            List.of(8, 16),
            OptionalInt.empty(),
            List.of("3.3", "3.2"),
            Optional.of("3.3"),
            Map.of(
                    SpecType.LOCAL_SSD,
                    List.of(new Offer.LocalType("ecs.i3.2xlarge", "8 vCPU, 64 GiB, 1 × 1788 GiB NVMe"))),
            Map.of(),
            Optional.empty(),
            Optional.empty());

    private final FakeCloud cloud = new FakeCloud();
    private final CreationOptions options = CreationOptions.standard();
    private final Lookup lookup = new Lookup(cloud, FORGETFUL, options);
    private final WizardForms forms = new WizardForms(() -> "r1", options);
    private final Words words;
    private Ruling ruling = new Ruling.Free();

    Wizards(Language language) {
        words = words(language);
        cloud.offer = FakeCloud.answered(OFFER);
        cloud.vpcs =
                FakeCloud.answered(List.of(new Vpc(new ResourceId("vpc-bp1rbvag1cafkj4prw"), "main", "10.0.0.0/8")));
        cloud.vSwitches = vpc -> FakeCloud.answered(List.of(new VSwitch(
                new ResourceId("vsw-bp1rbvag1cafkj4prw"), "app", new ResourceId("cn-hangzhou-h"), "10.1.0.0/24", 250)));
        cloud.securityGroups = vpc ->
                FakeCloud.answered(List.of(new SecurityGroup(new ResourceId("sg-bp1rbvag1cafkj4prw"), "warehouse")));
        cloud.price = FakeCloud.answered(new Price("CNY", new BigDecimal("8094.00"), new BigDecimal("7000.505")));
    }

    static Words words(Language language) {
        return Words.in(language, "slack");
    }

    /** The situations of a step by their name. */
    Map<String, Form> of(StepId step) {
        var pages = new LinkedHashMap<String, Form>();
        switch (step) {
            case REGION -> region(pages);
            case PURPOSE -> purpose(pages);
            case SERIES -> series(pages);
            case ARCHITECTURE -> architecture(pages);
            case SPEC -> spec(pages);
            case SIZE -> size(pages);
            case IDENTITY -> identity(pages);
            case ROLE -> {
                pages.put("at first", page(step, upTo(Parameter.OSS_ROLE)));
                pages.put(
                        "the role is missing",
                        page(step, Drafts.complete(), problem(Parameter.OSS_ROLE, "role.missing")));
            }
            case NETWORK -> network(pages);
            case SUMMARY -> summary(pages);
        }
        return pages;
    }

    /** The pages that belong to no step. */
    Map<String, Form> others() {
        var session = session(StepId.SERIES, Drafts.complete());
        return new LinkedHashMap<>(Map.of(
                "1 opening", forms.opening("s1", words),
                "2 loading", forms.loading(session, StepId.NETWORK, words),
                "3 password", forms.secret("op-0000000000000001", words, Optional.empty()),
                "4 password is wrong",
                        forms.secret(
                                "op-0000000000000001",
                                words,
                                Optional.of(new Problem(Problem.PASSWORD, "missing", List.of())))));
    }

    private void region(Map<String, Form> pages) {
        pages.put("at first", page(StepId.REGION, Draft.EMPTY));
        cloud.profiles = List.of("production", "test");
        pages.put("chosen, of two profiles", page(StepId.REGION, Draft.EMPTY.with(Parameter.REGION, "cn-beijing")));
        pages.put(
                "not of the service",
                page(
                        StepId.REGION,
                        Draft.EMPTY.with(Parameter.REGION, "mars-1"),
                        problem(Parameter.REGION, "region.unknown")));
    }

    private void purpose(Map<String, Form> pages) {
        pages.put("at first", page(StepId.PURPOSE, upTo(Parameter.PURPOSE)));
        pages.put("a test instance", page(StepId.PURPOSE, upTo(Parameter.PAY_TYPE)));
        pages.put(
                "production, bought for months",
                page(
                        StepId.PURPOSE,
                        upTo(Parameter.PURPOSE)
                                .with(Parameter.PURPOSE, "large_production")
                                .with(Parameter.SCENARIO, "data_lake")
                                .with(Parameter.PAY_TYPE, "prePaid")));
    }

    private void series(Map<String, Form> pages) {
        pages.put("a test instance", page(StepId.SERIES, upTo(Parameter.PACKAGE_TYPE)));
        pages.put(
                "production",
                page(StepId.SERIES, upTo(Parameter.PACKAGE_TYPE).with(Parameter.PURPOSE, "small_production")));
        cloud.zones = FakeCloud.answered(new Zones(Set.of("cn-hangzhou-h"), Set.of()));
        pages.put("no trial here", page(StepId.SERIES, upTo(Parameter.PACKAGE_TYPE)));
        cloud.zones = FakeCloud.failed(Kind.UNAVAILABLE);
        pages.put("zones not known", page(StepId.SERIES, upTo(Parameter.PACKAGE_TYPE)));
    }

    private void architecture(Map<String, Form> pages) {
        pages.put("at first", page(StepId.ARCHITECTURE, upTo(Parameter.RUN_MODE)));
        pages.put(
                "for low latency",
                page(StepId.ARCHITECTURE, upTo(Parameter.RUN_MODE).with(Parameter.SCENARIO, "high_performance_olap")));
    }

    private void spec(Map<String, Form> pages) {
        pages.put("shared nothing", page(StepId.SPEC, upTo(Parameter.SPEC_TYPE)));
        pages.put(
                "shared data for a data lake",
                page(
                        StepId.SPEC,
                        upTo(Parameter.SPEC_TYPE)
                                .with(Parameter.RUN_MODE, "shared_data")
                                .with(Parameter.SCENARIO, "data_lake")));
        pages.put("trial", page(StepId.SPEC, upTo(Parameter.SPEC_TYPE).with(Parameter.PACKAGE_TYPE, "trial")));
    }

    private void size(Map<String, Form> pages) {
        pages.put("shared nothing", page(StepId.SIZE, upTo(Parameter.CU)));
        pages.put(
                "large disks",
                page(
                        StepId.SIZE,
                        upTo(Parameter.CU)
                                .with(Parameter.SPEC_TYPE, "ramEnhanced")
                                .with(Parameter.SCENARIO, "high_performance_olap")));
        pages.put("local disks", page(StepId.SIZE, upTo(Parameter.CU).with(Parameter.SPEC_TYPE, "localSSD")));
        cloud.offer = FakeCloud.failed(Kind.NOT_PERMITTED);
        pages.put(
                "trial, sizes not known",
                page(
                        StepId.SIZE,
                        upTo(Parameter.CU)
                                .with(Parameter.RUN_MODE, "shared_data")
                                .with(Parameter.PACKAGE_TYPE, "trial")));
    }

    private void identity(Map<String, Form> pages) {
        pages.put("at first", page(StepId.IDENTITY, upTo(Parameter.VERSION)));
        pages.put("password is set", page(StepId.IDENTITY, Drafts.complete(), PasswordField.typed(true)));
        pages.put("password by the page", page(StepId.IDENTITY, upTo(Parameter.NAME), linked(false)));
        pages.put(
                "password by the page, still missing",
                page(
                        StepId.IDENTITY,
                        Drafts.complete(),
                        linked(false),
                        new Problem(Problem.PASSWORD, "password.page", List.of())));
        pages.put("password by the page, set", page(StepId.IDENTITY, Drafts.complete(), linked(true)));
        cloud.offer = FakeCloud.failed(Kind.THROTTLED);
        pages.put("versions not known", page(StepId.IDENTITY, upTo(Parameter.VERSION)));
    }

    private void network(Map<String, Form> pages) {
        pages.put("at first", page(StepId.NETWORK, upTo(Parameter.VPC)));
        pages.put(
                "the vSwitch is full",
                page(StepId.NETWORK, Drafts.complete(), problem(Parameter.VSWITCH, "vswitch.full")));
        cloud.vpcs = FakeCloud.answered(List.of());
        pages.put("no VPC", page(StepId.NETWORK, upTo(Parameter.VPC)));
        cloud.vpcs = FakeCloud.failed(Kind.NOT_PERMITTED);
        pages.put("lists not to be had", page(StepId.NETWORK, upTo(Parameter.VPC)));
    }

    private void summary(Map<String, Form> pages) {
        pages.put("pay-as-you-go", summary(Drafts.complete()));
        pages.put(
                "on local disks",
                summary(Drafts.complete(
                                RunMode.SHARED_NOTHING, SpecType.LOCAL_SSD, PackageType.OFFICIAL, PayType.POST_PAID)
                        .with(Parameter.LOCAL_TYPE, "local_ssd_4_4xlarge")));
        cloud.price = FakeCloud.failed(Kind.NOT_PERMITTED);
        cloud.inStock = FakeCloud.answered(false);
        cloud.role = FakeCloud.failed(Kind.NOT_PERMITTED);
        pages.put(
                "bought, no price and no stock",
                summary(Drafts.complete(
                        RunMode.SHARED_DATA, SpecType.RAM_ENHANCED, PackageType.OFFICIAL, PayType.PRE_PAID)));
        pages.put(
                "a trial for production",
                summary(Drafts.complete(RunMode.SHARED_DATA, SpecType.STANDARD, PackageType.TRIAL, PayType.POST_PAID)
                        .with(Parameter.PURPOSE, "large_production")));
        ruling = new Ruling.Demanded(new Demand(
                "production",
                new People(List.of("U0BOB"), List.of("S0DBA"), List.of("C0OPS")),
                2,
                false,
                Duration.ofMinutes(30),
                Optional.empty(),
                Duration.ofHours(24),
                People.users("U0BOSS")));
        pages.put("two others must approve", summary(Drafts.complete()));
        ruling = new Ruling.Nobody("production", 2, 1);
        pages.put("nobody can approve", summary(Drafts.complete()));
    }

    private Form summary(Draft draft) {
        var plan = Planning.plan(draft);
        var price = lookup.price(plan);
        var stock = lookup.stock(plan);
        return forms.summary(
                session(StepId.SUMMARY, draft),
                plan,
                new Estimate(price.answer(), price.failure(), stock.answer(), stock.failure()),
                ruling,
                Warnings.of(plan, lookup, words),
                lookup.commandLine(plan),
                words);
    }

    private Form page(StepId step, Draft draft, Problem... problems) {
        return page(step, draft, PasswordField.typed(false), problems);
    }

    private Form page(StepId step, Draft draft, PasswordField password, Problem... problems) {
        var known = Knowledge.of(step, draft, lookup);
        return forms.step(session(step, draft), step, known, words, password, List.of(problems));
    }

    private Session session(StepId step, Draft draft) {
        return Session.begun(
                        "s1",
                        Operations.ALICE,
                        new Place("slack", "T1", "C1", Optional.empty(), false),
                        Optional.empty(),
                        words.language(),
                        draft)
                .at(step);
    }

    private static PasswordField linked(boolean set) {
        return new PasswordField(set, Optional.of(Secret.of("https://bot.example.com/secret/ticket")));
    }

    private static Problem problem(Parameter parameter, String code) {
        return new Problem(parameter.wire(), code, List.of());
    }

    /** The complete draft as it was before a question was answered. */
    private static Draft upTo(Parameter first) {
        var draft = Draft.EMPTY;
        for (var answer : Drafts.complete().answers().entrySet()) {
            if (answer.getKey().compareTo(first) < 0) {
                draft = draft.with(answer.getKey(), answer.getValue());
            }
        }
        return draft;
    }
}
