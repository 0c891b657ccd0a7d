package io.chatops.starrocks.sandbox.dingtalk;

import io.chatops.starrocks.sandbox.stage.Happening;
import java.time.Duration;
import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** The simulated organisation: its people and groups. */
public final class Workspace {
    private final Desk desk;

    Workspace(Desk desk) {
        this.desk = desk;
    }

    /** A member of the organisation; the same person again when the name is known. */
    public Person person(String name) {
        return join(name, desk.state().settings().corpId(), false);
    }

    /** Somebody of another organisation, who has no userid in this one. */
    public Person outsider(String name, String corpId) {
        return join(name, corpId, true);
    }

    /** A group with the bot in it; gives its conversation id. */
    public String group(String title, Person... members) {
        return desk.state()
                .changes()
                .making(() -> desk.state()
                        .directory()
                        .group(
                                title,
                                Arrays.stream(members).map(Person::account).toArray(Account[]::new))
                        .id());
    }

    /** A department right under the organisation, with these people besides those whom it has; gives its id. */
    public String department(String name, Person... members) {
        return department(name, Departments.ROOT, members);
    }

    /** A department under another one. */
    public String department(String name, String under, Person... members) {
        return desk.state().changes().making(() -> {
            var department = desk.state().departments().open(name, under);
            Arrays.stream(members).map(Person::staffId).forEach(department.members()::add);
            return department.id();
        });
    }

    /** Takes a person out of a department. */
    public void leavesDepartment(Person person, String department) {
        desk.state().changes().make(() -> desk.state().departments().leave(department, person.staffId()));
    }

    /** Takes a person out of the organisation: their staff id is nobody's from now on. */
    public void leavesOrganisation(Person person) {
        desk.state().changes().make(() -> desk.state().departments().leaveAll(person.staffId()));
    }

    /** Names this person among those whose flow is controlled in pushes from now on. */
    public void controlsFlow(Person person) {
        desk.state().changes().make(() -> desk.state().flowControlled().add(person.staffId()));
    }

    /** Ends the life of the access token early. */
    public void revokesToken() {
        desk.state().changes().make(() -> desk.state().tokens().revoke());
    }

    /**
     * Waits until the condition holds, asking again at each change of the organisation; false when the time is over. The time is
     * real, not that of the injected clock.
     */
    public boolean eventually(BooleanSupplier condition, Duration timeout) {
        return desk.state().changes().await(condition, timeout);
    }

    /** Forgets what was shown so far: for runs that last. */
    public void forgetsHappenings() {
        desk.state().changes().make(desk.state().happenings()::forget);
    }

    /** Tells each message from now on as it is shown, one at a time and in order; the listener must not block. */
    public void follow(Consumer<Happening> listener) {
        desk.state().changes().make(() -> desk.state().happenings().follow(listener));
    }

    private Person join(String name, String corpId, boolean outside) {
        var account =
                desk.state().changes().making(() -> desk.state().directory().join(name, corpId, outside));
        return new Person(desk, account);
    }
}
