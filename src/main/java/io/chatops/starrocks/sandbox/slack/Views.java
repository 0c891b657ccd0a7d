package io.chatops.starrocks.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The open modals of every window, three deep at most, and each person's Home tab. */
final class Views {
    private static final int DEPTH = 3;

    private final Ids ids;
    private final Map<Tab, List<View>> stacks = new HashMap<>();
    private final Map<String, View> homes = new HashMap<>();
    private final List<View> lost = new ArrayList<>();

    Views(Ids ids) {
        this.ids = ids;
    }

    /** Opens the first view of a window; a modal that is still open there gives way. */
    View open(Tab tab, ObjectNode definition) {
        refuseTaken(definition, Optional.empty());
        var stack = new ArrayList<View>();
        stacks.put(tab, stack);
        return add(stack, tab, Optional.empty(), definition);
    }

    View push(Tab tab, ObjectNode definition) {
        var stack = stacks.getOrDefault(tab, List.of());
        if (stack.isEmpty()) {
            throw new Refusal("not_found");
        }
        if (stack.size() >= DEPTH) {
            throw new Refusal("push_limit_reached");
        }
        refuseTaken(definition, Optional.empty());
        return add(stack, tab, Optional.of(stack.get(stack.size() - 1)), definition);
    }

    private View add(List<View> stack, Tab tab, Optional<View> below, ObjectNode definition) {
        var view = new View(ids.next("V"), tab.account(), below, identified(definition), newHash());
        stack.add(view);
        return view;
    }

    void update(View view, ObjectNode definition) {
        refuseTaken(definition, Optional.of(view));
        view.become(identified(definition), newHash());
    }

    View publish(String account, ObjectNode definition) {
        var known = homes.get(account);
        if (known != null) {
            update(known, definition);
            return known;
        }
        var home = new View(ids.next("V"), account, Optional.empty(), identified(definition), newHash());
        homes.put(account, home);
        return home;
    }

    Optional<View> home(String account) {
        return Optional.ofNullable(homes.get(account));
    }

    Optional<View> find(String id) {
        return all().filter(view -> view.id().equals(id)).findFirst();
    }

    Optional<View> external(String externalId) {
        return Stream.concat(all(), lost.stream())
                .filter(view -> view.externalId().equals(externalId))
                .findFirst();
    }

    Optional<View> top(Tab tab) {
        var stack = stacks.getOrDefault(tab, List.of());
        return stack.isEmpty() ? Optional.empty() : Optional.of(stack.get(stack.size() - 1));
    }

    Optional<Tab> tabOf(View view) {
        return stacks.entrySet().stream()
                .filter(entry -> entry.getValue().contains(view))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Closes this view and what lies above it. */
    void close(View view) {
        stacks.values().forEach(stack -> {
            var index = stack.indexOf(view);
            if (index >= 0) {
                stack.subList(index, stack.size()).clear();
            }
        });
    }

    void clear(Tab tab) {
        stacks.remove(tab);
    }

    /** Takes the modals off the screen without closing them; their external ids stay taken, as Slack's do. */
    void lose(Tab tab) {
        lost.addAll(Optional.ofNullable(stacks.remove(tab)).orElse(List.of()));
    }

    private Stream<View> all() {
        return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
    }

    private void refuseTaken(ObjectNode definition, Optional<View> self) {
        var wanted = Json.text(definition, "external_id");
        var taken = !wanted.isEmpty()
                && external(wanted)
                        .filter(found -> self.isEmpty() || found != self.get())
                        .isPresent();
        if (taken) {
            throw new Refusal("duplicate_external_id");
        }
    }

    private String newHash() {
        return ids.number() + "." + Long.toString(ids.number() * 7919, 36);
    }

    /** Slack invents the ids that a view leaves out. */
    private ObjectNode identified(ObjectNode definition) {
        var copy = definition.deepCopy();
        Json.each(copy.path("blocks")).forEach(this::identify);
        return copy;
    }

    private void identify(JsonNode block) {
        if (block instanceof ObjectNode object && !object.has("block_id")) {
            object.put("block_id", ids.next("b"));
        }
        Blocks.interactive(block).forEach(element -> {
            if (element instanceof ObjectNode object && !object.has("action_id")) {
                object.put("action_id", ids.next("a"));
            }
        });
    }
}
