package io.chatops.starrocks.conversation;

import static io.chatops.starrocks.cloud.FakeCloud.answered;
import static io.chatops.starrocks.operation.Operations.ALICE;
import static org.assertj.core.api.Assertions.assertThat;

import io.chatops.starrocks.access.Ruling;
import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Delivery;
import io.chatops.starrocks.chat.Doorway;
import io.chatops.starrocks.chat.Form;
import io.chatops.starrocks.chat.FormAnswer;
import io.chatops.starrocks.chat.FormRef;
import io.chatops.starrocks.chat.Inbound;
import io.chatops.starrocks.chat.Place;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.NetworkCloud.SecurityGroup;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.cloud.NetworkCloud.Vpc;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.ResourceId;
import io.chatops.starrocks.instance.Rules;
import io.chatops.starrocks.secret.PlainSecretBox;
import io.chatops.starrocks.secret.Secret;
import io.chatops.starrocks.store.memory.CaffeineConversations;
import io.chatops.starrocks.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One replica works on a page while another answers the same person: the newest stands in the end. */
class SharedPageTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final FormRef SCREEN = new FormRef("slack", "T1", "V1", Optional.of("h1"));
    private static final Duration SOON = Duration.ofSeconds(20);

    private final FakeCloud cloud = new FakeCloud();
    private final FakeChat chat = new FakeChat();
    private final ConversationStore sessions = new CaffeineConversations(() -> NOON, Duration.ofHours(1), 10);
    private final Passwords passwords = Passwords.ofOneReplica(new PlainSecretBox(), () -> NOON, () -> "key");
    private final ExecutorService background = Executors.newCachedThreadPool();
    private final CreationOptions options = CreationOptions.standard();
    private final WizardForms forms = new WizardForms(() -> "r2", options);
    private final Lookup lookup = new Lookup(cloud, Wizards.FORGETFUL, options);
    private final Rules rules = new Rules(Region.ALL.stream().map(Region::id).collect(Collectors.toSet()), Set.of());
    private final WizardPages pages = new WizardPages(
            sessions,
            passwords,
            Optional.empty(),
            lookup,
            rules,
            forms,
            (session, plan, estimate) -> new Ruling.Free(),
            new Wording());
    private final Wizard wizard = new Wizard(sessions, passwords, lookup, rules, forms, pages, background);
    private final Draft draft = Drafts.complete().without(Parameter.ZONE);

    @BeforeEach
    void haveADraft() {
        cloud.vpcs = answered(List.of(new Vpc(id(Parameter.VPC), "main", "10.0.0.0/8")));
        cloud.securityGroups = vpc -> answered(List.of(new SecurityGroup(id(Parameter.SECURITY_GROUP), "warehouse")));
        cloud.vSwitches = vpc -> answered(List.of(vSwitch()));
        var place = new Place("slack", "T1", "C1", Optional.empty(), false);
        var session = Session.begun("a", ALICE, place, Optional.empty(), Language.ENGLISH, draft);
        sessions.put(session.at(StepId.NETWORK).with(passwords.keep(session, Secret.of("Quiet-River-7"))));
    }

    @AfterEach
    void close() {
        background.shutdownNow();
    }

    @Test
    void anAnswerThatWasOvertakenDoesNotUndoWhatIsNewer() {
        cloud.vSwitches = vpc -> {
            goesBackToTheSize();
            return answered(List.of(vSwitch()));
        };

        var answer = wizard.submitted(now(), StepId.NETWORK, submission());

        assertThat(now().at()).isEqualTo(StepId.SIZE);
        assertThat(now().draft().text(Parameter.CU)).contains("64");
        assertThat(((FormAnswer.Next) answer).form().progress())
                .hasValueSatisfying(step -> assertThat(step).contains("Step 6"));
    }

    @Test
    void aLatePageIsShownWhileNobodyHasGoneOn() throws Exception {
        var late = late(() -> {});

        assertThat(late.form().flatMap(Form::progress))
                .hasValueSatisfying(step -> assertThat(step).contains("Step 9"));
        assertThat(late.instead()).isEmpty();
    }

    @Test
    void aLatePageIsLeftOutWhenAnotherReplicaHasDrawnSince() throws Exception {
        var late = late(() -> {});
        goesBackToTheSize();

        assertThat(late.form()).isEmpty();
        assertThat(late.instead().flatMap(Form::progress))
                .hasValueSatisfying(step -> assertThat(step).contains("Step 6"));
    }

    @Test
    void aLatePageIsLeftOutWhenItWasOvertakenBeforeItWasReady() throws Exception {
        assertThat(late(this::goesBackToTheSize).form()).isEmpty();
        assertThat(now().at()).isEqualTo(StepId.SIZE);
    }

    @Test
    void aPageThatGrewOldWhileItWasDrawnIsDrawnOnceMore() {
        chat.drawn = form -> {
            goesBackToTheSize();
            return new Delivery.Delivered(Optional.empty());
        };

        wizard.changed(now(), StepId.NETWORK, name(StepId.NETWORK), press(NetworkStep.RETRY), chat);

        assertThat(chat.drawnAgain)
                .singleElement()
                .satisfies(form -> assertThat(form.progress().orElse("")).contains("Step 6"));
    }

    /** Whoever went back could not draw: the page was drawn anew in that moment. So who drew it looks once more. */
    @Test
    void aPageThatGrewOldWhileItWasDrawnAnewIsDrawnAgain() {
        chat.drawn = form -> {
            sessions.change("a", session -> session.with(session.draft()));
            return new Delivery.Delivered(Optional.empty());
        };
        chat.redrawn = form -> {
            if (now().at() != StepId.SIZE) {
                goesBackToTheSize();
            }
            return new Delivery.Delivered(Optional.empty());
        };

        wizard.changed(now(), StepId.NETWORK, name(StepId.NETWORK), press(NetworkStep.RETRY), chat);

        assertThat(chat.drawnAgain)
                .extracting(form -> form.progress().orElse("").substring(0, 6))
                .containsExactly("Step 8", "Step 6");
    }

    @Test
    void aPageThatSomebodyWritesOnAllTheTimeIsNotDrawnForEver() {
        chat.drawn = form -> grown();
        chat.redrawn = form -> grown();

        wizard.changed(now(), StepId.NETWORK, name(StepId.NETWORK), press(NetworkStep.RETRY), chat);

        assertThat(chat.drawnAgain).hasSize(5);
    }

    private Delivery grown() {
        sessions.change("a", session -> session.with(session.draft()));
        return new Delivery.Delivered(Optional.empty());
    }

    @Test
    void aPageThatIsStillRightIsDrawnOnce() {
        wizard.changed(now(), StepId.NETWORK, name(StepId.NETWORK), press(NetworkStep.RETRY), chat);

        assertThat(chat.drawnAgain).isEmpty();
    }

    @Test
    void aPressForAnOlderDrawingIsShownAllTheSame() {
        chat.drawn = form -> new Delivery.Failed(Delivery.Reason.OUTDATED, "hash_conflict");

        wizard.changed(now(), StepId.NETWORK, name(StepId.NETWORK), press(NetworkStep.RETRY), chat);

        assertThat(chat.drawnAgain)
                .singleElement()
                .satisfies(form -> assertThat(form.progress().orElse("")).contains("Step 8"));
    }

    /** The answer of a cloud that is slower than the platform waits; meanwhile something happens. */
    private FormAnswer.Late late(Runnable meanwhile) throws Exception {
        var gate = new CountDownLatch(1);
        cloud.vSwitches = vpc -> {
            try {
                gate.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
            return answered(List.of(vSwitch()));
        };
        var answer = (FormAnswer.Later) wizard.submitted(now(), StepId.NETWORK, submission());
        meanwhile.run();
        gate.countDown();
        return answer.then().get(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private void goesBackToTheSize() {
        sessions.change(
                "a",
                session ->
                        session.with(session.draft().with(Parameter.CU, "64")).at(StepId.SIZE));
    }

    private Session now() {
        return sessions.find("a").orElseThrow();
    }

    private Inbound.Submitted submission() {
        return new Inbound.Submitted(ALICE, name(StepId.NETWORK).toString(), SCREEN, values(), Map.of());
    }

    private Inbound.Changed press(String action) {
        return new Inbound.Changed(
                ALICE, name(StepId.NETWORK).toString(), SCREEN, action, values(), Map.of(), Doorway.NONE);
    }

    private Map<String, String> values() {
        return List.of(Parameter.VPC, Parameter.VSWITCH, Parameter.SECURITY_GROUP).stream()
                .collect(Collectors.toMap(
                        Parameter::wire, parameter -> draft.text(parameter).orElseThrow()));
    }

    private static FormName name(StepId step) {
        return FormName.wizard("a", step, "r1");
    }

    private VSwitch vSwitch() {
        return new VSwitch(id(Parameter.VSWITCH), "app", new ResourceId("cn-hangzhou-h"), "10.1.0.0/24", 250);
    }

    private ResourceId id(Parameter parameter) {
        return draft.resource(parameter).orElseThrow();
    }
}
