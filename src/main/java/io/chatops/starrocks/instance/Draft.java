package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The answers so far, right or wrong: what was typed is kept, {@link Rules} say what is wrong with it, and {@link Planning} makes a
 * plan of it when nothing is. Never holds the password.
 */
public record Draft(Map<Parameter, String> answers) {
    /** Longer answers are cut: no parameter is as long. */
    private static final int LONGEST = 200;

    /** No answer yet. */
    public static final Draft EMPTY = new Draft(Map.of());

    public Draft {
        var ordered = new EnumMap<Parameter, String>(Parameter.class);
        ordered.putAll(answers);
        answers = Collections.unmodifiableMap(ordered);
    }

    /** This draft with an answer; a blank one takes the answer away. */
    public Draft with(Parameter parameter, String answer) {
        var changed = new EnumMap<Parameter, String>(Parameter.class);
        changed.putAll(answers);
        var stripped = answer.strip();
        if (stripped.isEmpty()) {
            changed.remove(parameter);
        } else {
            changed.put(parameter, cut(stripped));
        }
        return new Draft(changed);
    }

    /** Never between the halves of a character: no database keeps half of one. */
    private static String cut(String answer) {
        if (answer.length() <= LONGEST) {
            return answer;
        }
        return answer.substring(0, Character.isHighSurrogate(answer.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    /** This draft without some answers. */
    public Draft without(Parameter... parameters) {
        var changed = this;
        for (var parameter : parameters) {
            changed = changed.with(parameter, "");
        }
        return changed;
    }

    /** What was answered, as it was typed. */
    public Optional<String> text(Parameter parameter) {
        return Optional.ofNullable(answers.get(parameter));
    }

    /** Whether there is an answer. */
    public boolean has(Parameter parameter) {
        return answers.containsKey(parameter);
    }

    /** An answer as a whole number; empty when there is none or it is no number. */
    public OptionalInt number(Parameter parameter) {
        var text = answers.get(parameter);
        if (text == null || !text.matches("[0-9]{1,7}")) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(text));
    }

    public Optional<RegionId> region() {
        return text(Parameter.REGION).flatMap(RegionId::parse);
    }

    public Optional<Purpose> purpose() {
        return text(Parameter.PURPOSE).flatMap(Purpose::parse);
    }

    public Optional<Scenario> scenario() {
        return text(Parameter.SCENARIO).flatMap(Scenario::parse);
    }

    public Optional<PayType> payType() {
        return text(Parameter.PAY_TYPE).flatMap(PayType::parse);
    }

    public Optional<PricingCycle> pricingCycle() {
        return text(Parameter.PRICING_CYCLE).flatMap(PricingCycle::parse);
    }

    public Optional<PackageType> packageType() {
        return text(Parameter.PACKAGE_TYPE).flatMap(PackageType::parse);
    }

    public Optional<RunMode> runMode() {
        return text(Parameter.RUN_MODE).flatMap(RunMode::parse);
    }

    public Optional<SpecType> specType() {
        return text(Parameter.SPEC_TYPE).flatMap(SpecType::parse);
    }

    public Optional<DiskLevel> diskLevel() {
        return text(Parameter.DISK_LEVEL).flatMap(DiskLevel::parse);
    }

    public Optional<ResourceId> resource(Parameter parameter) {
        return text(parameter).flatMap(ResourceId::parse);
    }
}
