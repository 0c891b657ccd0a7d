package io.chatops.starrocks.store.jdbc;

import io.chatops.starrocks.secret.Secret;
import java.util.UUID;

class SharedConversationsOnH2Test extends SharedConversationsCases {
    @Override
    DatabaseSettings fresh() {
        return new DatabaseSettings("jdbc:h2:mem:" + UUID.randomUUID(), "sa", Secret.of(""));
    }
}
