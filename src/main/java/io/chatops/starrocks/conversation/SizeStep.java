package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.SpecType;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Step 6, first page: the compute groups and their disks. What cannot be chosen is said and filled in. */
final class SizeStep implements Step {
    @Override
    public StepId id() {
        return StepId.SIZE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.CU,
                Parameter.NODES,
                Parameter.FE_CU,
                Parameter.FE_NODES,
                Parameter.DISKS,
                Parameter.STORAGE,
                Parameter.DISK_LEVEL,
                Parameter.LOCAL_TYPE);
    }

    @Override
    public List<Field> fields(Question question) {
        var proposal = SizeProposal.of(question.draft(), question.known().offer());
        var fields = new ArrayList<Field>();
        question.known().trouble().ifPresent(failure -> {
            fields.add(question.note("wizard.size.not_live", question.words().of(failure)));
        });
        compute(question, proposal, fields);
        frontends(question, proposal, fields);
        if (SizeProposal.localDisks(question.draft())) {
            localDisks(question, fields);
        } else {
            cloudDisks(question, proposal, fields);
        }
        return fields;
    }

    private static void compute(Question question, SizeProposal proposal, List<Field> fields) {
        var mode = question.draft().runMode().orElse(RunMode.SHARED_DATA);
        var node = mode.computeNode();
        fields.add(question.note("wizard.size.proposal." + node));
        fields.add(new Field.WholeNumber(
                Parameter.CU.wire(),
                question.text("wizard.label.Cu.node", node),
                Optional.of(cuHint(question)),
                false,
                question.draft().text(Parameter.CU).or(() -> Optional.of(String.valueOf(proposal.cu()))),
                Limits.LEAST_CU,
                Limits.MOST_CU,
                question.known().offer().computeCuAtLeastEight()));
        fields.add(new Field.WholeNumber(
                Parameter.NODES.wire(),
                question.text("wizard.label.nodes.node", node),
                Optional.of(question.text(
                        "wizard.range", mode.nodes().least(), mode.nodes().most())),
                false,
                question.draft().text(Parameter.NODES).or(() -> Optional.of(String.valueOf(proposal.nodes()))),
                mode.nodes().least(),
                mode.nodes().most()));
    }

    private static String cuHint(Question question) {
        var offered = question.known().offer().computeCuAtLeastEight();
        if (!offered.isEmpty()) {
            return question.text(
                    "wizard.cu.offered", offered.stream().map(String::valueOf).collect(Collectors.joining(", ")));
        }
        return SizeProposal.trial(question.draft())
                ? question.text("wizard.cu.trial", Limits.LEAST_CU)
                : question.text("wizard.cu.multiple", Limits.LEAST_CU);
    }

    private static void frontends(Question question, SizeProposal proposal, List<Field> fields) {
        if (SizeProposal.trial(question.draft())) {
            fields.add(question.note("wizard.fe.trial", proposal.frontendNodes(), proposal.frontendCu()));
            return;
        }
        var allowed = Rules.frontendCu(false, question.known().offer());
        fields.add(new Field.Choice(
                Parameter.FE_CU.wire(),
                question.words().label(Parameter.FE_CU),
                Optional.empty(),
                false,
                allowed.stream()
                        .map(cu -> Option.of(String.valueOf(cu), question.text("wizard.cu.value", cu)))
                        .toList(),
                question.draft().text(Parameter.FE_CU).or(() -> Optional.of(String.valueOf(proposal.frontendCu()))),
                false));
        fields.add(question.number(
                Parameter.FE_NODES,
                question.text("wizard.fe.nodes.hint"),
                proposal.frontendNodes(),
                Limits.FE_NODES.least(),
                Limits.FE_NODES.most()));
    }

    private static void cloudDisks(Question question, SizeProposal proposal, List<Field> fields) {
        fields.add(question.number(
                Parameter.DISKS,
                question.text("wizard.range", Limits.DISKS.least(), Limits.DISKS.most()),
                proposal.disks(),
                Limits.DISKS.least(),
                Limits.DISKS.most()));
        fields.add(question.number(
                Parameter.STORAGE,
                question.text("wizard.storage.hint"),
                proposal.storage(),
                Limits.STORAGE.least(),
                Limits.STORAGE.most()));
        fields.add(new Field.Choice(
                Parameter.DISK_LEVEL.wire(),
                question.words().label(Parameter.DISK_LEVEL),
                Optional.empty(),
                false,
                Arrays.stream(DiskLevel.values())
                        .map(level -> Option.of(level.wire(), question.words().of(level)))
                        .toList(),
                question.draft()
                        .diskLevel()
                        .map(DiskLevel::wire)
                        .or(() -> Optional.of(proposal.diskLevel().wire())),
                false));
    }

    private static void localDisks(Question question, List<Field> fields) {
        fields.add(question.note("wizard.disks.local"));
        var types = types(question.draft(), question.known().offer());
        if (!types.isEmpty()) {
            fields.add(question.choice(
                    Parameter.LOCAL_TYPE,
                    types.stream()
                            .map(type -> new Option(type.name(), type.name(), Optional.of(type.display())))
                            .toList(),
                    Optional.empty(),
                    false,
                    true));
        }
    }

    private static List<Offer.LocalType> types(Draft draft, Offer offer) {
        return draft.specType()
                .filter(SpecType::localDisks)
                .map(spec -> offer.localTypes().getOrDefault(spec, List.of()))
                .orElse(List.of());
    }

    @Override
    public Draft answer(Draft draft, Map<String, String> values, Knowledge known) {
        var answered = Step.super.answer(draft, values, known);
        var proposal = SizeProposal.of(draft, known.offer());
        if (SizeProposal.trial(draft)) {
            answered = answered.with(Parameter.FE_CU, String.valueOf(proposal.frontendCu()))
                    .with(Parameter.FE_NODES, String.valueOf(proposal.frontendNodes()));
        }
        if (SizeProposal.localDisks(draft)) {
            answered = answered.with(Parameter.DISKS, "1")
                    .with(Parameter.STORAGE, String.valueOf(Limits.STORAGE.least()))
                    .with(Parameter.DISK_LEVEL, DiskLevel.PL1.wire());
        }
        return answered;
    }
}
