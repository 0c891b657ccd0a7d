package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.chat.Field;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Step 2: what it is for, a recommended configuration to start from, and how it is paid. */
final class PurposeStep implements Step {
    @Override
    public StepId id() {
        return StepId.PURPOSE;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                Parameter.PURPOSE,
                Parameter.SCENARIO,
                Parameter.PAY_TYPE,
                Parameter.PRICING_CYCLE,
                Parameter.DURATION,
                Parameter.AUTO_RENEW);
    }

    @Override
    public List<Field> fields(Question question) {
        var words = question.words();
        var fields = new ArrayList<Field>();
        fields.add(question.choice(
                Parameter.PURPOSE,
                Arrays.stream(Purpose.values())
                        .map(purpose -> described(question, purpose.wire(), words.of(purpose), "wizard.purpose."))
                        .toList(),
                Optional.empty(),
                true));
        fields.add(question.choice(
                Parameter.SCENARIO,
                Arrays.stream(Scenario.values())
                        .map(scenario -> described(question, scenario.wire(), words.of(scenario), "wizard.scenario."))
                        .toList(),
                Optional.empty(),
                false,
                true));
        fields.add(question.choice(
                Parameter.PAY_TYPE,
                Arrays.stream(PayType.values())
                        .map(pay -> described(question, pay.wire(), words.of(pay), "wizard.pay."))
                        .toList(),
                question.draft().purpose().map(Purpose::recommendedPay).map(PayType::wire),
                true));
        question.draft()
                .purpose()
                .ifPresent(purpose -> fields.add(question.note(
                        "wizard.pay.why." + purpose.recommendedPay().wire())));
        if (subscription(question.draft())) {
            subscription(question, fields);
        }
        return fields;
    }

    /** What belongs to a subscription alone is dropped with it. */
    @Override
    public Draft answer(Draft draft, Map<String, String> values, Knowledge known) {
        var answered = Step.super.answer(draft, values, known);
        if (!subscription(answered)) {
            return answered.without(Parameter.PRICING_CYCLE, Parameter.DURATION, Parameter.AUTO_RENEW);
        }
        return answered;
    }

    private static void subscription(Question question, List<Field> fields) {
        fields.add(question.note("wizard.prepaid.warning"));
        fields.add(question.choice(
                Parameter.PRICING_CYCLE,
                Arrays.stream(PricingCycle.values())
                        .map(cycle -> Option.of(cycle.wire(), question.words().of(cycle)))
                        .toList(),
                Optional.empty(),
                false));
        fields.add(question.number(Parameter.DURATION, question.text("wizard.duration.hint"), 1, 1, 9));
        fields.add(new Field.Toggle(
                Parameter.AUTO_RENEW.wire(),
                question.words().label(Parameter.AUTO_RENEW),
                Optional.empty(),
                question.text("wizard.renew.yes"),
                question.draft()
                        .text(Parameter.AUTO_RENEW)
                        .filter("true"::equals)
                        .isPresent()));
    }

    private static boolean subscription(Draft draft) {
        return draft.payType().filter(PayType.PRE_PAID::equals).isPresent();
    }

    private static Option described(Question question, String value, String label, String prefix) {
        return new Option(value, label, Optional.of(question.text(prefix + value + ".about")));
    }
}
