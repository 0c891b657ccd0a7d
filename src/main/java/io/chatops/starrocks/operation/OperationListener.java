package io.chatops.starrocks.operation;

/** Is told of each move after it was remembered, so that what people see can follow. */
public interface OperationListener {
    /** The operation is now as given. Must not throw. */
    void moved(Operation operation);
}
