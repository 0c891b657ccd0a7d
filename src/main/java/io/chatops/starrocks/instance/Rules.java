package io.chatops.starrocks.instance;

import io.chatops.starrocks.catalog.DiskLevel;
import io.chatops.starrocks.catalog.Limits;
import io.chatops.starrocks.catalog.NodeRange;
import io.chatops.starrocks.catalog.PackageType;
import io.chatops.starrocks.catalog.PayType;
import io.chatops.starrocks.catalog.PricingCycle;
import io.chatops.starrocks.catalog.Purpose;
import io.chatops.starrocks.catalog.RunMode;
import io.chatops.starrocks.catalog.Scenario;
import io.chatops.starrocks.catalog.SpecType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Every limit of the founding document, checked before any call. A rule looks at the whole draft and at what the service offers, and
 * names the field that has to change.
 */
public final class Rules {
    private final Set<String> regions;
    private final Set<String> profiles;

    /**
     * Rules for what an operator lets people use.
     *
     * @param regions the ids of the regions that may be used
     * @param profiles the credential profiles that may be named
     */
    public Rules(Set<String> regions, Set<String> profiles) {
        this.regions = Set.copyOf(regions);
        this.profiles = Set.copyOf(profiles);
    }

    /** Everything that keeps this draft from being a plan, in the order of the questions; the password is not looked at. */
    public List<Problem> problems(Draft draft, Offer offer) {
        var found = new Findings();
        where(draft, found);
        payment(draft, found);
        series(draft, offer, found);
        compute(draft, offer, found);
        frontends(draft, offer, found);
        disks(draft, found);
        identity(draft, offer, found);
        network(draft, offer, found);
        return found.list();
    }

    private void where(Draft draft, Findings found) {
        if (found.present(draft, Parameter.REGION)) {
            var region = draft.region().map(RegionId::value);
            found.unless(region.filter(regions::contains).isPresent(), Parameter.REGION, "region.unknown");
        }
        draft.text(Parameter.PROFILE)
                .ifPresent(profile -> found.unless(profiles.contains(profile), Parameter.PROFILE, "profile.unknown"));
    }

    private static void payment(Draft draft, Findings found) {
        found.oneOf(draft, Parameter.PURPOSE, Purpose::parse);
        draft.text(Parameter.SCENARIO)
                .ifPresent(
                        named -> found.unless(Scenario.parse(named).isPresent(), Parameter.SCENARIO, "choice.unknown"));
        found.oneOf(draft, Parameter.PAY_TYPE, PayType::parse);
        if (draft.payType().filter(PayType.PRE_PAID::equals).isPresent()) {
            found.oneOf(draft, Parameter.PRICING_CYCLE, PricingCycle::parse);
            draft.pricingCycle()
                    .ifPresent(cycle ->
                            found.within(draft, Parameter.DURATION, cycle.durations(), "duration." + word(cycle)));
            draft.text(Parameter.AUTO_RENEW)
                    .ifPresent(typed -> found.unless(
                            Set.of("true", "false").contains(typed), Parameter.AUTO_RENEW, "choice.unknown"));
        }
    }

    private static void series(Draft draft, Offer offer, Findings found) {
        found.oneOf(draft, Parameter.PACKAGE_TYPE, PackageType::parse);
        found.oneOf(draft, Parameter.RUN_MODE, RunMode::parse);
        found.oneOf(draft, Parameter.SPEC_TYPE, SpecType::parse);
        if (trial(draft)) {
            found.unless(
                    offer.trialZones().map(zones -> !zones.isEmpty()).orElse(true),
                    Parameter.PACKAGE_TYPE,
                    "trial.region");
        }
        draft.specType().ifPresent(spec -> {
            found.unless(!trial(draft) || spec == SpecType.STANDARD, Parameter.SPEC_TYPE, "spec.trial");
            found.unless(
                    !spec.localDisks()
                            || draft.runMode()
                                    .map(RunMode.SHARED_NOTHING::equals)
                                    .orElse(true),
                    Parameter.SPEC_TYPE,
                    "spec.shared_nothing_only");
        });
    }

    private static void compute(Draft draft, Offer offer, Findings found) {
        if (found.present(draft, Parameter.CU)) {
            cu(draft, offer, found);
        }
        draft.runMode()
                .ifPresent(mode -> found.within(
                        draft,
                        Parameter.NODES,
                        mode.nodes(),
                        "nodes." + mode.computeNode().toLowerCase(Locale.ROOT)));
        draft.text(Parameter.LOCAL_TYPE).ifPresent(type -> {
            var known = draft.specType()
                    .map(spec -> offer.localTypes().getOrDefault(spec, List.of()))
                    .orElse(List.of());
            found.unless(
                    known.isEmpty()
                            || known.stream().anyMatch(local -> local.name().equals(type)),
                    Parameter.LOCAL_TYPE,
                    "choice.unknown");
        });
    }

    private static void cu(Draft draft, Offer offer, Findings found) {
        var cu = draft.number(Parameter.CU);
        var offered = offer.computeCuAtLeastEight();
        if (cu.isEmpty() || cu.getAsInt() < Limits.LEAST_CU) {
            found.add(Parameter.CU, "cu.least", Limits.LEAST_CU);
        } else if (!offered.isEmpty()) {
            found.unless(offered.contains(cu.getAsInt()), Parameter.CU, "cu.offered", listed(offered));
        } else if (trial(draft)) {
            found.unless(cu.getAsInt() == Limits.LEAST_CU, Parameter.CU, "cu.trial", Limits.LEAST_CU);
        } else {
            found.unless(
                    cu.getAsInt() % Limits.LEAST_CU == 0 && cu.getAsInt() <= Limits.MOST_CU,
                    Parameter.CU,
                    "cu.multiple",
                    Limits.LEAST_CU,
                    Limits.MOST_CU);
        }
    }

    private static void frontends(Draft draft, Offer offer, Findings found) {
        if (found.present(draft, Parameter.FE_CU)) {
            var allowed = frontendCu(trial(draft), offer);
            found.unless(
                    draft.number(Parameter.FE_CU).stream().anyMatch(allowed::contains),
                    Parameter.FE_CU,
                    "fe_cu.offered",
                    listed(allowed));
        }
        if (trial(draft)) {
            int fixed = offer.frontendNodes().orElse(1);
            found.within(draft, Parameter.FE_NODES, NodeRange.of(fixed, fixed), "fe_nodes.trial");
        } else {
            found.within(draft, Parameter.FE_NODES, Limits.FE_NODES, "fe_nodes");
        }
    }

    /** The CU that an FE node may have. */
    public static List<Integer> frontendCu(boolean trial, Offer offer) {
        if (!offer.frontendCu().isEmpty()) {
            return offer.frontendCu().stream().sorted().toList();
        }
        return trial ? List.of(Limits.TRIAL_FE_CU) : Limits.FE_CU;
    }

    private static void disks(Draft draft, Findings found) {
        found.within(draft, Parameter.DISKS, Limits.DISKS, "disks");
        found.oneOf(draft, Parameter.DISK_LEVEL, DiskLevel::parse);
        if (found.present(draft, Parameter.STORAGE)) {
            var storage = draft.number(Parameter.STORAGE);
            int least = draft.diskLevel().map(DiskLevel::leastStorage).orElse(Limits.STORAGE.least());
            if (storage.isEmpty() || !Limits.STORAGE.contains(storage.getAsInt())) {
                found.add(
                        Parameter.STORAGE,
                        "storage",
                        Limits.STORAGE.least(),
                        Limits.STORAGE.most(),
                        Limits.STORAGE.step());
            } else if (storage.getAsInt() < least) {
                found.add(Parameter.STORAGE, "storage.level", least);
            }
        }
    }

    private static void identity(Draft draft, Offer offer, Findings found) {
        if (found.present(draft, Parameter.VERSION)) {
            var version = draft.text(Parameter.VERSION).flatMap(Version::parse).map(Version::value);
            if (version.isEmpty()) {
                found.add(Parameter.VERSION, "version.form");
            } else if (!offer.versions().isEmpty()) {
                found.unless(
                        offer.versions().contains(version.get()),
                        Parameter.VERSION,
                        "version.offered",
                        String.join(", ", offer.versions()));
            }
        }
        found.form(draft, Parameter.NAME, InstanceName::parse, "name");
        found.form(draft, Parameter.OSS_ROLE, RoleName::parse, "role");
    }

    private static void network(Draft draft, Offer offer, Findings found) {
        found.form(draft, Parameter.VPC, ResourceId::parse, "resource");
        found.form(draft, Parameter.VSWITCH, ResourceId::parse, "resource");
        found.form(draft, Parameter.SECURITY_GROUP, ResourceId::parse, "resource");
        if (!draft.has(Parameter.VSWITCH)) {
            return;
        }
        var zone = draft.resource(Parameter.ZONE).map(ResourceId::value);
        if (zone.isEmpty()) {
            found.add(Parameter.VSWITCH, "vswitch.zone");
            return;
        }
        var sold = trial(draft) ? offer.trialZones() : offer.officialZones();
        if (sold.filter(zones -> !zones.contains(zone.get())).isPresent()) {
            found.add(Parameter.VSWITCH, trial(draft) ? "zone.trial" : "zone.official", zone.get());
            return;
        }
        draft.specType()
                .ifPresent(spec -> found.unless(
                        !offer.zoneSpecs().containsKey(zone.get())
                                || offer.zoneSpecs()
                                        .getOrDefault(zone.get(), List.of())
                                        .contains(spec.wire()),
                        Parameter.VSWITCH,
                        "zone.spec",
                        zone.get(),
                        spec.wire()));
    }

    private static boolean trial(Draft draft) {
        return draft.packageType().filter(PackageType.TRIAL::equals).isPresent();
    }

    private static String word(PricingCycle cycle) {
        return cycle.wire().toLowerCase(Locale.ROOT);
    }

    private static String listed(List<Integer> numbers) {
        return String.join(", ", numbers.stream().map(String::valueOf).toList());
    }

    /** What was found so far; at most one problem a field, the first. */
    private static final class Findings {
        private final List<Problem> problems = new ArrayList<>();

        List<Problem> list() {
            return List.copyOf(problems);
        }

        void add(Parameter parameter, String code, Object... arguments) {
            if (problems.stream().noneMatch(problem -> problem.field().equals(parameter.wire()))) {
                problems.add(Problem.of(parameter, code, arguments));
            }
        }

        void unless(boolean right, Parameter parameter, String code, Object... arguments) {
            if (!right) {
                add(parameter, code, arguments);
            }
        }

        boolean present(Draft draft, Parameter parameter) {
            unless(draft.has(parameter), parameter, "missing");
            return draft.has(parameter);
        }

        void oneOf(Draft draft, Parameter parameter, Function<String, Optional<?>> parse) {
            form(draft, parameter, parse, "choice.unknown");
        }

        void form(Draft draft, Parameter parameter, Function<String, Optional<?>> parse, String code) {
            if (present(draft, parameter)) {
                unless(draft.text(parameter).flatMap(text -> parse.apply(text)).isPresent(), parameter, code);
            }
        }

        void within(Draft draft, Parameter parameter, NodeRange range, String code) {
            if (present(draft, parameter)) {
                unless(
                        draft.number(parameter).stream().anyMatch(range::contains),
                        parameter,
                        code,
                        range.least(),
                        range.most());
            }
        }
    }
}
