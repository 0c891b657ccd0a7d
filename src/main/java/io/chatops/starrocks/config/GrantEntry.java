package io.chatops.starrocks.config;

import io.chatops.starrocks.access.AccessPolicy;
import io.chatops.starrocks.access.Aim;
import io.chatops.starrocks.access.Grant;
import io.chatops.starrocks.access.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One right of the configuration. A list that it needs and that takes in nothing would make it void: that is a problem. */
final class GrantEntry {
    private static final List<String> ANY = List.of(AccessPolicy.ANY);

    private final Entry entry;
    private final Role role;
    private final Offers offers;

    private GrantEntry(Entry entry, Role role, Offers offers) {
        this.entry = entry;
        this.role = role;
        this.offers = offers;
    }

    static Grant read(Entry entry, Offers offers) {
        return new GrantEntry(entry, role(entry), offers).grant();
    }

    private static Role role(Entry entry) {
        var written = entry.text("role").orElse("").toUpperCase(Locale.ROOT);
        var role = Arrays.stream(Role.values())
                .filter(known -> known.name().equals(written))
                .findFirst();
        if (role.isEmpty()) {
            entry.problem("role", "must be reader, requester, approver or administrator");
        }
        return role.orElse(Role.REQUESTER);
    }

    private Grant grant() {
        var people = PeopleEntry.read(entry);
        if (people.isEmpty()) {
            entry.problem("is for nobody and would never apply: name users, groups or membersOf");
        }
        var grant = new Grant(
                role,
                needed("workspaces", entry.ids("workspaces"), true),
                needed("channels", entry.ids("channels"), role != Role.ADMINISTRATOR),
                people,
                operations(),
                regions(),
                profiles());
        entry.refuseOthers();
        return grant;
    }

    private List<String> operations() {
        var operations = needed("operations", entry.list("operations"), changes());
        Offers.checkOperations(entry, operations);
        return operations;
    }

    private List<String> regions() {
        var regions = needed("regions", entry.list("regions"), changes());
        offers.checkRegions(entry, regions);
        return regions;
    }

    private List<String> profiles() {
        var profiles = needed("profiles", entry.list("profiles"), changes());
        boolean offered = profiles.isEmpty()
                || profiles.contains(AccessPolicy.ANY)
                || profiles.contains(Aim.CURRENT_PROFILE)
                || offers.profiles().isEmpty()
                || profiles.stream().anyMatch(offers.profiles()::contains);
        if (!offered) {
            entry.problem(
                    "profiles",
                    "names only profiles that are not offered, so it would never apply: see cloud.offeredProfiles; "
                            + Aim.CURRENT_PROFILE + " stands for the bot's own credentials");
        }
        return profiles;
    }

    /** Whether the right is about a change, which has an operation, a region and a profile. */
    private boolean changes() {
        return role == Role.REQUESTER || role == Role.APPROVER;
    }

    private List<String> needed(String name, List<String> items, boolean counts) {
        if (!counts) {
            Optional.of(name)
                    .filter(entry::has)
                    .ifPresent(set -> entry.problem(set, "has no effect on this role: take it out"));
            return ANY;
        }
        if (items.isEmpty()) {
            entry.problem(name, "is missing, so the grant would never apply: name ids, or \"*\" for any");
        }
        return items;
    }
}
