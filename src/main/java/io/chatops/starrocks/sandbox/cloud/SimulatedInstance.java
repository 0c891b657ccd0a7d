package io.chatops.starrocks.sandbox.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An instance of the simulated cloud with its life. */
public final class SimulatedInstance {
    private final String id;
    private final Layout layout;
    private final Instant created;
    private final Birth birth;
    private final List<ConfigChange> history = new ArrayList<>();
    private int seen;
    private Optional<String> settled = Optional.empty();

    /** An instance that begins its life at the given instant. */
    public SimulatedInstance(String id, Layout layout, Instant created, Birth birth) {
        this.id = id;
        this.layout = layout;
        this.created = created;
        this.birth = birth;
    }

    /** Its id, as the cloud gave it. */
    public String id() {
        return id;
    }

    /** What it was ordered as. */
    public Layout layout() {
        return layout;
    }

    /** When it was ordered. */
    public Instant created() {
        return created;
    }

    /** Its status at an instant, as DescribeInstances says it. */
    public synchronized String status(Instant now) {
        if (settled.isEmpty() && birth.isOver(seen, Duration.between(created, now))) {
            settled = Optional.of(birth.end());
        }
        return settled.orElse("creating");
    }

    /** Gives it a status by hand, for example {@code upgrading} or {@code deleted}. */
    public synchronized SimulatedInstance become(String status) {
        settled = Optional.of(status);
        return this;
    }

    /** Adds a change to its configuration history. */
    public synchronized SimulatedInstance changed(ConfigChange change) {
        history.add(change);
        return this;
    }

    synchronized List<ConfigChange> history() {
        return List.copyOf(history);
    }

    synchronized void isSeen() {
        seen++;
    }

    /** The group of a component. */
    public List<NodeGroup> groups(String component) {
        return layout.groups().stream()
                .filter(group -> group.component().equals(component))
                .toList();
    }
}
