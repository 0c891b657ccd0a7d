package io.chatops.starrocks.sandbox.dingtalk;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tree of departments, who is in which, and who has left them all. */
final class Departments {
    /** The organisation itself, as a department. */
    static final String ROOT = "1";

    private static final long FIRST = 900_001;

    private final Map<String, Department> byId = new LinkedHashMap<>();
    private final Set<String> gone = new HashSet<>();

    /** One department, with those who are in it and in none under it. */
    record Department(String id, String name, String parent, Set<String> members) {}

    /** The department of this name; opened when there is none. */
    Department open(String name, String parent) {
        return byId.values().stream()
                .filter(known -> known.name().equals(name) && known.parent().equals(parent))
                .findFirst()
                .orElseGet(() -> {
                    var id = String.valueOf(FIRST + byId.size());
                    var opened = new Department(id, name, parent, new LinkedHashSet<>());
                    byId.put(id, opened);
                    return opened;
                });
    }

    Optional<Department> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    List<String> under(String id) {
        return byId.values().stream()
                .filter(department -> department.parent().equals(id))
                .map(Department::id)
                .toList();
    }

    /** The department itself first, the organisation last. */
    List<String> path(String id) {
        var path = new LinkedHashSet<String>(List.of(id));
        find(id).ifPresent(department -> path.addAll(path(department.parent())));
        return List.copyOf(path);
    }

    List<String> of(String staffId) {
        var ids = byId.values().stream()
                .filter(department -> department.members().contains(staffId))
                .map(Department::id)
                .toList();
        return ids.isEmpty() ? List.of(ROOT) : ids;
    }

    void leave(String id, String staffId) {
        find(id).ifPresent(department -> department.members().remove(staffId));
    }

    void leaveAll(String staffId) {
        byId.values().forEach(department -> department.members().remove(staffId));
        gone.add(staffId);
    }

    boolean hasLeft(String staffId) {
        return gone.contains(staffId);
    }
}
