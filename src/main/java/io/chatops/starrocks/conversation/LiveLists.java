package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.NetworkCloud.VSwitch;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Offer;
import io.chatops.starrocks.instance.Parameter;
import io.chatops.starrocks.instance.RegionId;
import io.chatops.starrocks.instance.ResourceId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The entries of the lists that are asked for while a person types, or why they cannot be had. */
final class LiveLists {
    /** As many as a platform shows. Source: the limit of an external select. */
    static final int MOST = 100;

    private static final CloudResult<List<Option>> NOTHING = new CloudResult.Answered<>(List.of(), "");

    private final Lookup lookup;

    LiveLists(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The entries that match what was typed, those that begin with it first. */
    CloudResult<List<Option>> search(Draft draft, String field, String query, Words words) {
        return Parameter.parse(field)
                .map(parameter -> entries(draft, parameter, words))
                .orElse(NOTHING)
                .map(entries -> matching(entries, plain(query)));
    }

    private static List<Option> matching(List<Option> entries, String wanted) {
        var matching = entries.stream().filter(entry -> matches(entry, wanted)).toList();
        var first = matching.stream().filter(entry -> plain(entry.value()).startsWith(wanted));
        var rest = matching.stream().filter(entry -> !plain(entry.value()).startsWith(wanted));
        return Stream.concat(first, rest).limit(MOST).toList();
    }

    private CloudResult<List<Option>> entries(Draft draft, Parameter parameter, Words words) {
        return switch (parameter) {
            case REGION -> known(lookup.regions(draft), region -> region(region, words));
            case VERSION -> versions(lookup.offerOrUnknown(draft), words);
            case VPC -> draft.region().map(region -> vpcs(draft, region)).orElse(NOTHING);
            case VSWITCH -> ofVpc(draft, (region, vpc) -> vSwitches(draft, region, vpc, words));
            case SECURITY_GROUP -> ofVpc(draft, (region, vpc) -> securityGroups(draft, region, vpc));
            case PROFILE,
                    PURPOSE,
                    SCENARIO,
                    PAY_TYPE,
                    PRICING_CYCLE,
                    DURATION,
                    AUTO_RENEW,
                    PACKAGE_TYPE,
                    RUN_MODE,
                    SPEC_TYPE,
                    CU,
                    NODES,
                    FE_CU,
                    FE_NODES,
                    DISKS,
                    STORAGE,
                    DISK_LEVEL,
                    LOCAL_TYPE,
                    NAME,
                    OSS_ROLE,
                    ZONE -> NOTHING;
        };
    }

    /** A region is found by either of its names, whatever language is shown. */
    private static Option region(Region region, Words words) {
        var other = words.of(region).startsWith(region.english()) ? region.chinese() : region.english();
        return new Option(region.id(), words.of(region), Optional.of(other));
    }

    private static CloudResult<List<Option>> versions(Offer offer, Words words) {
        return known(
                offer.versions(),
                version -> Option.of(
                        version,
                        offer.defaultVersion().filter(version::equals).isPresent()
                                ? words.get("wizard.recommended", version)
                                : version));
    }

    private CloudResult<List<Option>> vpcs(Draft draft, RegionId region) {
        return lookup.vpcs(draft, region)
                .map(all -> options(all, vpc -> named(vpc.id().value(), vpc.name(), vpc.cidr())));
    }

    private CloudResult<List<Option>> vSwitches(Draft draft, RegionId region, ResourceId vpc, Words words) {
        return lookup.vSwitches(draft, region, vpc).map(all -> options(all, found -> vSwitch(found, words)));
    }

    private static Option vSwitch(VSwitch found, Words words) {
        return named(
                found.id().value(),
                found.name(),
                words.get("wizard.vswitch.about", found.zone().value(), found.freeAddresses(), found.cidr()));
    }

    private CloudResult<List<Option>> securityGroups(Draft draft, RegionId region, ResourceId vpc) {
        return lookup.securityGroups(draft, region, vpc)
                .map(all -> options(all, found -> named(found.id().value(), found.name(), "")));
    }

    /** What belongs to the chosen VPC: nothing before there is one. */
    private static CloudResult<List<Option>> ofVpc(
            Draft draft, BiFunction<RegionId, ResourceId, CloudResult<List<Option>>> ask) {
        return draft.region()
                .flatMap(region -> draft.resource(Parameter.VPC).map(vpc -> ask.apply(region, vpc)))
                .orElse(NOTHING);
    }

    private static <T> CloudResult<List<Option>> known(List<T> all, Function<T, Option> entry) {
        return new CloudResult.Answered<>(options(all, entry), "");
    }

    private static <T> List<Option> options(List<T> all, Function<T, Option> entry) {
        return all.stream().map(entry).toList();
    }

    private static Option named(String id, String name, String about) {
        return new Option(
                id, name.isBlank() ? id : name + " · " + id, about.isBlank() ? Optional.empty() : Optional.of(about));
    }

    private static boolean matches(Option entry, String wanted) {
        return plain(entry.value()).contains(wanted)
                || plain(entry.label()).contains(wanted)
                || entry.description()
                        .filter(text -> plain(text).contains(wanted))
                        .isPresent();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
