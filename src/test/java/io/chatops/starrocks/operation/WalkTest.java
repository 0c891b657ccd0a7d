package io.chatops.starrocks.operation;

import static io.chatops.starrocks.operation.Operations.ALICE;
import static io.chatops.starrocks.operation.Operations.CAROL;
import static io.chatops.starrocks.operation.Operations.DAVE;
import static io.chatops.starrocks.operation.Operations.ERIN;
import static io.chatops.starrocks.operation.Operations.FRANK;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.chatops.starrocks.Cases;
import io.chatops.starrocks.access.Actor;
import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.cloud.CloudFailure;
import io.chatops.starrocks.cloud.CloudFailure.Kind;
import io.chatops.starrocks.cloud.CloudResult;
import io.chatops.starrocks.cloud.Created;
import io.chatops.starrocks.cloud.Creation;
import io.chatops.starrocks.cloud.FakeCloud;
import io.chatops.starrocks.cloud.InstanceQuery;
import io.chatops.starrocks.cloud.Page;
import io.chatops.starrocks.instance.Drafts;
import io.chatops.starrocks.instance.Instance;
import io.chatops.starrocks.instance.InstanceId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Thousands of operations walked through whatever can happen to them, against a world that counts what was made. */
class WalkTest {
    private static final int WALKS = 2_000;
    private static final int STEPS = 60;

    private final Logger log = (Logger) LoggerFactory.getLogger(Worker.class);

    @BeforeEach
    void sayNothingOfThousandsOfMoves() {
        log.setLevel(Level.OFF);
    }

    @AfterEach
    void speakAgain() {
        log.setLevel(null);
    }

    private final Map<Status, Integer> ends = new EnumMap<>(Status.class);
    private final Map<String, Integer> sends = new HashMap<>();

    @Test
    void keepsItsPromisesWhateverTheCloudTheJournalAndThePeopleDo() {
        Cases.many(WALKS, cases -> new Walk(cases).go());

        assertThat(ends.keySet())
                .as("a walk that never comes there proves nothing about it")
                .contains(
                        Status.RUNNING,
                        Status.FAILED,
                        Status.REFUSED,
                        Status.UNSETTLED,
                        Status.CANCELLED,
                        Status.EXPIRED,
                        Status.REJECTED,
                        Status.STILL_CREATING);
        assertThat(sends.keySet())
                .as("ways in which an order came to be sent")
                .contains("free", "approved", "alone", "after an edit", "after a stop");
    }

    /** What the cloud has: one instance for a client token, whatever is answered. */
    private static final class World {
        private final Cases cases;
        private final Map<String, String> byToken = new HashMap<>();
        private final Map<String, Creation> orders = new HashMap<>();
        private final Map<String, String> statuses = new HashMap<>();
        private final Map<String, String> tagged = new HashMap<>();

        World(Cases cases) {
            this.cases = cases;
        }

        CloudResult<Created> create(Creation creation) {
            var first = orders.putIfAbsent(creation.clientToken(), creation);
            assertThat(first == null ? creation : first)
                    .as("the same bytes under a token")
                    .isEqualTo(creation);
            int luck = cases.number(1, 100);
            if (luck <= 35) {
                return FakeCloud.created(made(creation));
            }
            if (luck <= 50) {
                made(creation);
                return uncertain();
            }
            if (luck <= 65) {
                return uncertain();
            }
            if (luck <= 85) {
                return throttled();
            }
            return FakeCloud.failed(
                    cases.oneOf(List.of(Kind.NOT_SENT, Kind.INVALID_PARAMETER, Kind.NOT_PERMITTED, Kind.REFUSED)));
        }

        private String made(Creation creation) {
            return byToken.computeIfAbsent(creation.clientToken(), token -> {
                var id = "c-" + statuses.size();
                statuses.put(id, "creating");
                tagged.put(creation.tags().getOrDefault(Creation.OPERATION_TAG, ""), id);
                return id;
            });
        }

        private CloudResult<Created> uncertain() {
            return FakeCloud.failed(cases.oneOf(List.of(Kind.UNAVAILABLE, Kind.UNDECIDED)));
        }

        private CloudResult<Created> throttled() {
            Optional<Duration> wait =
                    cases.number(0, 1) == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds(cases.number(0, 300)));
            return new CloudResult.Failed<>(
                    new CloudFailure(Kind.THROTTLED, "Throttling", "slow down", "R", Optional.empty(), wait));
        }

        CloudResult<Page<Instance>> look(InstanceQuery query) {
            if (cases.number(1, 100) <= 15) {
                return FakeCloud.failed(cases.oneOf(List.of(Kind.UNAVAILABLE, Kind.THROTTLED, Kind.NOT_PERMITTED)));
            }
            var tag = query.tags().get(Creation.OPERATION_TAG);
            var id = tag == null ? query.id().map(InstanceId::value) : Optional.ofNullable(tagged.get(tag));
            return id.flatMap(known ->
                            Optional.ofNullable(statuses.get(known)).map(status -> FakeCloud.found(known, status)))
                    .orElseGet(() -> FakeCloud.answered(new Page<>(List.of(), 0)));
        }

        void goesOn() {
            statuses.replaceAll((id, status) -> status.equals("creating")
                    ? cases.oneOf(List.of("creating", "creating", "creating", "running", "creating_failed"))
                    : status);
        }

        Optional<String> statusOf(Operation operation) {
            return Optional.ofNullable(byToken.get(operation.clientToken())).map(statuses::get);
        }
    }

    private final class Walk {
        private final Cases cases;
        private final int needed;
        private final WorkRoom room;
        private final World world;
        private final Operation asked;
        /** Who has said yes to the plan as it stands, as they were told. */
        private final Set<Actor> yes = new HashSet<>();

        private boolean alone;
        private boolean stopped;
        private int edits;

        Walk(Cases cases) {
            this.cases = cases;
            needed = cases.number(0, 2);
            room = needed == 0 ? new WorkRoom() : WorkRoom.approving(needed);
            this.world = new World(cases);
            room.cloud.create = this::createOrCrash;
            room.cloud.instances = world::look;
            asked = room.asked();
        }

        void go() {
            int patience = cases.number(5, STEPS);
            var history = new ArrayList<>(List.of(room.the(asked)));
            for (int step = 0; step < patience; step++) {
                happens();
                room.journal.lost(false);
                history.add(room.the(asked));
                check(history);
            }
            settle();
            history.add(room.the(asked));
            check(history);
            ends.merge(room.status(asked), 1, Integer::sum);
        }

        /** Nothing is sent but what enough people have agreed to just so, and nothing while the bot is stopped. */
        private void mayBeSent(Creation creation) {
            assertThat(room.mode.now().mode()).isNotEqualTo(Mode.STOPPED);
            assertThat(creation.plan().digest()).isEqualTo(room.the(asked).digest());
            assertThat(room.status(asked)).isEqualTo(Status.SUBMITTING);
            assertThat(yes).doesNotContain(ALICE);
            assertThat(needed == 0 || alone || yes.size() >= needed)
                    .as("%d of %d approvals", yes.size(), needed)
                    .isTrue();
            sends.merge(needed == 0 ? "free" : alone ? "alone" : "approved", 1, Integer::sum);
            if (edits > 0) {
                sends.merge("after an edit", 1, Integer::sum);
            }
            if (stopped) {
                sends.merge("after a stop", 1, Integer::sum);
            }
        }

        private CloudResult<Created> createOrCrash(Creation creation) {
            mayBeSent(creation);
            var result = world.create(creation);
            int luck = cases.number(1, 100);
            if (luck <= 8) {
                throw new IllegalStateException("the process ends with the answer in its hand");
            }
            if (luck <= 16) {
                room.journal.lost(true);
            }
            return result;
        }

        private void happens() {
            int luck = cases.number(1, 100);
            if (luck <= 40) {
                room.after(cases.oneOf(List.of(0, 1, 5, 10, 30, 60, 90, 600)));
            } else if (luck <= 42) {
                room.after(Operations.DAY);
            } else if (luck <= 48) {
                room.restart();
            } else if (luck <= 54) {
                world.goesOn();
            } else if (luck <= 56) {
                room.secrets.loseAll();
            } else if (luck <= 60) {
                room.newWorker(room.journal).nudge(asked.id());
            } else if (luck <= 64) {
                room.mode.to(cases.oneOf(List.of(Mode.NORMAL, Mode.NORMAL, Mode.READ_ONLY, Mode.STOPPED)));
                stopped = stopped || room.mode.now().mode() == Mode.STOPPED;
            } else if (luck <= 66) {
                room.directory.silent(cases.number(0, 2) == 0);
            } else if (luck <= 84) {
                requester();
            } else {
                another();
            }
        }

        private void another() {
            var by = cases.oneOf(List.of(ALICE, CAROL, CAROL, DAVE, DAVE, ERIN, FRANK));
            var shown = room.the(asked).digest().brief();
            int luck = cases.number(1, 20);
            if (luck == 1 && room.desk.reject(asked.id(), by, shown, "no") instanceof Verdict.Moved) {
                assertThat(by).isIn(CAROL, DAVE, FRANK);
            } else if (luck == 2 && room.desk.breakGlass(asked.id(), by, shown, "fire") instanceof Verdict.Moved) {
                assertThat(by).isIn(ALICE, ERIN);
                alone = true;
            } else if (room.desk.approve(asked.id(), by, shown) instanceof Verdict.Moved) {
                assertThat(by).isIn(CAROL, DAVE, FRANK);
                assertThat(yes.add(by)).as("each counts once").isTrue();
            }
        }

        private void askAgain() {
            var key = "edited-" + ++edits;
            room.secrets.put(key, WorkRoom.PASSWORD);
            var plan = cases.oneOf(List.of(Drafts.plan(), OperationTest.otherPlan()));
            if (room.desk.askAgain(asked.id(), ALICE, plan, Estimate.NONE, key) instanceof Verdict.Moved) {
                yes.clear();
                alone = false;
            }
        }

        private void requester() {
            var now = room.the(asked);
            switch (cases.number(1, 12)) {
                case 1 -> room.desk.cancel(asked.id(), ALICE);
                case 2 -> room.desk.edit(asked.id(), ALICE);
                case 3, 4 -> askAgain();
                case 5, 6 -> room.desk.provideSecret(asked.id(), ALICE, WorkRoom.PASSWORD);
                case 7 -> room.worker().nudge(asked.id());
                default -> room.desk.confirm(asked.id(), ALICE, now.digest().brief());
            }
        }

        /** Time enough for everything to come to its end. */
        private void settle() {
            room.mode.to(Mode.NORMAL);
            room.directory.silent(false);
            for (int minute = 0; minute < 60; minute++) {
                room.after(60);
                room.journal.lost(false);
            }
            room.after(Operations.DAY);
            room.journal.lost(false);
        }

        private void check(List<Operation> history) {
            var now = history.get(history.size() - 1);
            for (int i = 0; i + 1 < room.moves.size(); i++) {
                var from = room.moves.get(i);
                var to = room.moves.get(i + 1);
                assertThat(to.version()).isGreaterThan(from.version());
                assertThat(to.status() == from.status() || from.mayBecome(to.status()))
                        .as("%s to %s", from.status(), to.status())
                        .isTrue();
            }
            assertThat(world.byToken).as("instances made").hasSizeLessThanOrEqualTo(1);
            if (now.status() == Status.RUNNING) {
                assertThat(world.statusOf(now)).contains("running");
                assertThat(now.outcome().instance()).map(InstanceId::value).contains("c-0");
            }
            if (now.status() == Status.FAILED) {
                assertThat(world.statusOf(now)).contains("creating_failed");
            }
            if (!now.status().sent()) {
                assertThat(world.byToken).as("made while it is " + now.status()).isEmpty();
            }
            if (now.status().settled() || now.status() == Status.SUBMITTED) {
                assertThat(room.held(now)).as("password of a " + now.status()).isFalse();
            }
        }
    }
}
