package io.chatops.starrocks.app;

import io.chatops.starrocks.access.ModeState;
import io.chatops.starrocks.access.Switch;

/** The mode of this process alone. */
final class ProcessSwitch implements Switch {
    private volatile ModeState state = ModeState.NORMAL;

    @Override
    public ModeState now() {
        return state;
    }

    @Override
    public void set(ModeState next) {
        state = next;
    }
}
