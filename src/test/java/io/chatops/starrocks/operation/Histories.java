package io.chatops.starrocks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;

/** Every version that any process wrote, so that a lost or doubled one shows. */
final class Histories {
    private final Map<OperationId, Map<Long, Operation>> versions = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Operation> doubled = new ConcurrentLinkedQueue<>();

    void wrote(Operation operation) {
        var before = versions.computeIfAbsent(operation.id(), id -> new ConcurrentSkipListMap<>())
                .putIfAbsent(operation.version(), operation);
        if (before != null) {
            doubled.add(operation);
        }
    }

    /** Each version was written once, none is missing, each came from the one before it, and the last one is what is there. */
    void holdTogether(Journal journal) {
        assertThat(doubled).as("versions that two wrote").isEmpty();
        versions.forEach((id, written) -> {
            long number = 1;
            Operation before = null;
            for (var entry : written.entrySet()) {
                var operation = entry.getValue();
                assertThat(entry.getKey()).as("versions of " + id).isEqualTo(number++);
                assertThat(before == null
                                || before.status() == operation.status()
                                || before.mayBecome(operation.status()))
                        .isTrue();
                before = operation;
            }
            assertThat(journal.find(id).map(Operation::version)).contains(number - 1);
        });
    }
}
