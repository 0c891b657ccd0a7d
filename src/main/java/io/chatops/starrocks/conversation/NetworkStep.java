package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Step 8: VPC, vSwitch (which decides the zone) and security group; typed by hand when the lists cannot be had. */
final class NetworkStep implements Step {
    /** The button that asks for the lists again. */
    static final String RETRY = "wizard.retry";

    @Override
    public StepId id() {
        return StepId.NETWORK;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(Parameter.VPC, Parameter.VSWITCH, Parameter.SECURITY_GROUP, Parameter.ZONE);
    }

    @Override
    public List<Field> fields(Question question) {
        var region = question.draft().text(Parameter.REGION).orElse("");
        var fields = new ArrayList<Field>();
        if (question.known().vpcs().filter(List::isEmpty).isPresent()) {
            fields.add(question.note("wizard.network.no_vpc", region));
            fields.add(new Field.Link(question.text("wizard.network.vpc_link"), Console.vpcs(region)));
            fields.add(new Field.Press(RETRY, question.text("wizard.retry")));
            return fields;
        }
        if (question.known().trouble().isPresent()) {
            fields.add(question.note(
                    "wizard.network.not_live",
                    question.words().of(question.known().trouble().get())));
            fields.add(new Field.Press(RETRY, question.text("wizard.retry")));
            fields.add(question.line(Parameter.VPC, Optional.empty(), 64));
            fields.add(question.line(Parameter.VSWITCH, Optional.empty(), 64));
            fields.add(question.line(Parameter.SECURITY_GROUP, Optional.empty(), 64));
            return fields;
        }
        fields.add(question.note("wizard.network.why"));
        fields.add(question.live(Parameter.VPC, chosen(question, Parameter.VPC), true, ""));
        if (question.known().vSwitches().filter(List::isEmpty).isPresent()) {
            var vpc = question.draft().text(Parameter.VPC).orElse("");
            fields.add(question.note("wizard.network.no_vswitch", vpc));
            fields.add(new Field.Link(question.text("wizard.network.vswitch_link"), Console.vSwitches(region)));
            fields.add(new Field.Press(RETRY, question.text("wizard.retry")));
        }
        fields.add(question.live(Parameter.VSWITCH, chosen(question, Parameter.VSWITCH), false, ""));
        fields.add(question.live(Parameter.SECURITY_GROUP, chosen(question, Parameter.SECURITY_GROUP), false, ""));
        return fields;
    }

    /** The choice of another VPC takes back what belonged to the earlier one. */
    @Override
    public Draft noted(Draft draft, String action, Map<String, String> values) {
        var noted = Step.super.noted(draft, action, values);
        boolean another = action.equals(Parameter.VPC.wire())
                && draft.has(Parameter.VPC)
                && !draft.text(Parameter.VPC).equals(noted.text(Parameter.VPC));
        return another ? noted.without(Parameter.VSWITCH, Parameter.SECURITY_GROUP, Parameter.ZONE) : noted;
    }

    @Override
    public boolean empties(Draft draft, Map<String, String> values) {
        return Stream.of(Parameter.VSWITCH, Parameter.SECURITY_GROUP)
                .anyMatch(parameter -> values.containsKey(parameter.wire()) && !draft.has(parameter));
    }

    /** The zone follows the vSwitch and is filled in when it is looked up. */
    @Override
    public Draft answer(Draft draft, Map<String, String> values, Knowledge known) {
        var answered = draft.with(Parameter.VPC, values.getOrDefault(Parameter.VPC.wire(), ""))
                .with(Parameter.VSWITCH, values.getOrDefault(Parameter.VSWITCH.wire(), ""))
                .with(Parameter.SECURITY_GROUP, values.getOrDefault(Parameter.SECURITY_GROUP.wire(), ""));
        boolean sameSwitch = answered.text(Parameter.VSWITCH).equals(draft.text(Parameter.VSWITCH));
        return sameSwitch ? answered : answered.without(Parameter.ZONE);
    }

    private static Optional<Option> chosen(Question question, Parameter parameter) {
        return question.draft().text(parameter).map(id -> Option.of(id, id));
    }
}
