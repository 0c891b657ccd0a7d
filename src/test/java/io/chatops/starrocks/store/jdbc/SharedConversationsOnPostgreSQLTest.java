package io.chatops.starrocks.store.jdbc;

class SharedConversationsOnPostgreSQLTest extends SharedConversationsCases {
    @Override
    DatabaseSettings fresh() {
        return PostgreSQL.fresh();
    }
}
