package io.chatops.starrocks.store.jdbc;

import java.sql.Connection;

/** Statements that stand or fall together: see {@link Tables#together}. After one has failed, none of the others counts. */
final class Transaction implements Statements {
    private final Tables tables;
    private final Connection connection;

    Transaction(Tables tables, Connection connection) {
        this.tables = tables;
        this.connection = connection;
    }

    @Override
    public NamedStatement statement(String text) {
        return new NamedStatement(this, tables.text(text));
    }

    @Override
    public Lent lend() {
        return new Lent(connection, false);
    }
}
