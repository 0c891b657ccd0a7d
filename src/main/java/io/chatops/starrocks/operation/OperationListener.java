package io.chatops.starrocks.operation;

/** Is told of each move after it was remembered, so that what people see can follow. Told once, by the replica that moved it. */
public interface OperationListener {
    /** The operation is now as given. Must not throw. */
    void moved(Operation operation);

    /** Something is to be said about the operation, which is now as given; {@link #moved} was told before. Must not throw. */
    default void noted(Operation operation, Note note) {}

    /** The operation came from one status into another; {@link #moved} is told as well. Must not throw. */
    default void left(Operation before, Operation now) {}

    /**
     * Somebody's decision was not taken. Must not throw.
     *
     * @param wish the name of the decision, one of few
     */
    default void refused(String wish, Verdict.Reason reason) {}
}
