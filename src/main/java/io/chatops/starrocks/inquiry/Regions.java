package io.chatops.starrocks.inquiry;

import io.chatops.starrocks.catalog.Region;
import io.chatops.starrocks.instance.RegionId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The regions that may be asked; the first is asked when none is named. */
record Regions(List<Region> allowed) {
    Regions {
        allowed = List.copyOf(allowed);
        if (allowed.isEmpty()) {
            throw new IllegalArgumentException("no region may be asked");
        }
    }

    String usual() {
        return allowed.get(0).id();
    }

    /** A region by its id or by a part of its name that no other has. */
    Optional<String> find(String typed) {
        var wanted = typed.strip().toLowerCase(Locale.ROOT);
        if (wanted.equals(Scope.ALL)) {
            return Optional.of(Scope.ALL);
        }
        var sameId =
                allowed.stream().filter(region -> region.id().equals(wanted)).findFirst();
        if (sameId.isPresent() || wanted.length() < 2) {
            return sameId.map(Region::id);
        }
        var named = allowed.stream().filter(region -> named(region, wanted)).toList();
        return named.size() == 1 ? Optional.of(named.get(0).id()) : Optional.empty();
    }

    /** The regions of a scope. */
    List<RegionId> of(Scope scope) {
        return scope.everywhere()
                ? allowed.stream().map(region -> new RegionId(region.id())).toList()
                : List.of(new RegionId(scope.region()));
    }

    String ids() {
        return allowed.stream().map(Region::id).collect(Collectors.joining(", "));
    }

    private static boolean named(Region region, String wanted) {
        return region.english().toLowerCase(Locale.ROOT).contains(wanted)
                || region.chinese().contains(wanted);
    }
}
