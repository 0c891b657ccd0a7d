package io.chatops.starrocks.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** In memory. */
class ThousandOperationsTest extends ThousandOperations {
    private final MemoryJournal journal = new MemoryJournal();

    @Override
    protected Journal journal() {
        return journal;
    }

    @Override
    protected Audit audit() {
        return journal;
    }

    /** Each order that was sent stands in the record, and each end. */
    @Override
    protected void holdsInTheEnd() {
        var running = journal.in(List.of(Status.RUNNING), 2_000);
        for (var operation : running) {
            assertThat(journal.entries())
                    .filteredOn(entry ->
                            entry.operation().filter(operation.id()::equals).isPresent())
                    .extracting(AuditEntry::event)
                    .startsWith(Events.ASKED)
                    .contains(Events.SENDING, Events.SUBMITTED, Events.RUNNING);
        }
    }
}
