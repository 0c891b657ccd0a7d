package io.chatops.starrocks.operation;

import io.chatops.starrocks.access.Mode;
import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.access.Switch;
import java.util.Optional;

/** A switch that a test turns. */
public final class FakeSwitch implements Switch {
    private volatile ModeState state = ModeState.NORMAL;

    /** Turns it. */
    public void to(Mode mode) {
        set(new ModeState(mode, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Override
    public ModeState now() {
        return state;
    }

    @Override
    public void set(ModeState next) {
        state = next;
    }
}
