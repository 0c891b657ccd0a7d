package io.chatops.starrocks.conversation;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.chat.Option;
import io.chatops.starrocks.instance.Draft;
import io.chatops.starrocks.instance.Parameter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The entries of the lists that are asked for while a person types; a list that cannot be had is empty. */
final class LiveLists {
    /** As many as a platform shows. Source: the limit of an external select. */
    static final int MOST = 100;

    private final Lookup lookup;

    LiveLists(Lookup lookup) {
        this.lookup = lookup;
    }

    /** The entries that match what was typed, those that begin with it first. */
    List<Option> search(Draft draft, String field, String query, Words words) {
        var entries = Parameter.parse(field)
                .map(parameter -> entries(draft, parameter, words))
                .orElse(Stream.of());
        var wanted = plain(query);
        var matching = entries.filter(entry -> matches(entry, wanted)).toList();
        var first = matching.stream().filter(entry -> plain(entry.value()).startsWith(wanted));
        var rest = matching.stream().filter(entry -> !plain(entry.value()).startsWith(wanted));
        return Stream.concat(first, rest).limit(MOST).toList();
    }

    private Stream<Option> entries(Draft draft, Parameter parameter, Words words) {
        return switch (parameter) {
            case REGION -> lookup.regions(draft).stream().map(region -> region(region, words));
            case VERSION -> versions(draft, words);
            case VPC -> vpcs(draft);
            case VSWITCH -> vSwitches(draft, words);
            case SECURITY_GROUP -> securityGroups(draft);
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
                    ZONE -> Stream.of();
        };
    }

    /** A region is found by either of its names, whatever language is shown. */
    private static Option region(Region region, Words words) {
        var other = words.of(region).startsWith(region.english()) ? region.chinese() : region.english();
        return new Option(region.id(), words.of(region), Optional.of(other));
    }

    private Stream<Option> versions(Draft draft, Words words) {
        var offer = lookup.offerOrUnknown(draft);
        return offer.versions().stream()
                .map(version -> Option.of(
                        version,
                        offer.defaultVersion().filter(version::equals).isPresent()
                                ? words.get("wizard.recommended", version)
                                : version));
    }

    private Stream<Option> vpcs(Draft draft) {
        return draft.region()
                .map(region -> lookup.vpcs(draft, region).answer().orElse(List.of()).stream())
                .orElse(Stream.of())
                .map(vpc -> named(vpc.id().value(), vpc.name(), vpc.cidr()));
    }

    private Stream<Option> vSwitches(Draft draft, Words words) {
        var vpc = draft.resource(Parameter.VPC);
        if (draft.region().isEmpty() || vpc.isEmpty()) {
            return Stream.of();
        }
        return lookup.vSwitches(draft, draft.region().get(), vpc.get()).answer().orElse(List.of()).stream()
                .map(found -> named(
                        found.id().value(),
                        found.name(),
                        words.get("wizard.vswitch.about", found.zone().value(), found.freeAddresses(), found.cidr())));
    }

    private Stream<Option> securityGroups(Draft draft) {
        var vpc = draft.resource(Parameter.VPC);
        if (draft.region().isEmpty() || vpc.isEmpty()) {
            return Stream.of();
        }
        return lookup.securityGroups(draft, draft.region().get(), vpc.get()).answer().orElse(List.of()).stream()
                .map(found -> named(found.id().value(), found.name(), ""));
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
