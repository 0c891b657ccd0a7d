package io.chatops.starrocks.conversation;

import io.chatops.starrocks.chat.Mention;
import io.chatops.starrocks.operation.Copy;
import io.chatops.starrocks.operation.Operation;
import java.util.List;

/** Where a request that waits for approval is shown besides the place where it was made. */
interface Elsewhere {
    /** Nowhere. */
    Elsewhere NOWHERE = new Elsewhere() {
        @Override
        public List<Copy> of(Operation operation) {
            return List.of();
        }

        @Override
        public List<Mention> called(List<Mention> people, String platform) {
            return List.of();
        }
    };

    /** The places, as copies that are owed. */
    List<Copy> of(Operation operation);

    /** Those of some people who can be called on a platform, by their accounts there. */
    List<Mention> called(List<Mention> people, String platform);
}
