package io.chatops.starrocks.operation;

class MemoryJournalTest implements JournalContract {
    private final Journal journal = new MemoryJournal();

    @Override
    public Journal journal() {
        return journal;
    }
}
