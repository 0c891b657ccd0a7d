/** The journal in a database: an H2 file by default, PostgreSQL when several replicas share it. */
@NullMarked
package io.chatops.starrocks.store.jdbc;

import org.jspecify.annotations.NullMarked;
