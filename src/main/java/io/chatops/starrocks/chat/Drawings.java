package io.chatops.starrocks.chat;

import java.util.Optional;

/**
 * Remembers for a while what this bot itself drew last in an open form, whichever replica drew it: only over that may it draw again.
 * Never fails: what cannot be remembered was not drawn by us, as far as anybody knows. Every implementation passes DrawingsContract.
 */
public interface Drawings {
    /** A form was drawn, and has this state now. */
    void drew(FormRef form);

    /** The state that our last drawing gave to a form; empty when we drew nothing there. */
    Optional<String> last(FormRef form);
}
