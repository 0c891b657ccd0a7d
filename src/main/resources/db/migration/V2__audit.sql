-- Runs unchanged on H2 and on PostgreSQL: standard types, no quoted names, no words that either of them reserves.

-- What happened, written once and never changed. Each row carries the hash of the one before it, and a hash over all of itself:
-- see AuditRow. Time is text, so that what is hashed is what is stored.
CREATE TABLE audit (
    seq        BIGINT      NOT NULL PRIMARY KEY,
    happened   VARCHAR(32) NOT NULL,
    event      VARCHAR     NOT NULL,
    actor      VARCHAR,
    operation  VARCHAR(32),
    place      VARCHAR,
    digest     VARCHAR,
    request_id VARCHAR,
    detail     VARCHAR     NOT NULL,
    previous   VARCHAR(64) NOT NULL,
    hash       VARCHAR(64) NOT NULL
);

CREATE INDEX audit_operation ON audit (operation, seq);

-- How many rows there are and the hash of the last. Whoever appends holds this row until the commit, so the chain has no forks.
CREATE TABLE audit_head (
    one     INTEGER     NOT NULL PRIMARY KEY CHECK (one = 1),
    entries BIGINT      NOT NULL,
    hash    VARCHAR(64) NOT NULL
);

INSERT INTO audit_head (one, entries, hash)
VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');

-- What the bot does at present, as an administrator set it: one row, or none as long as nobody ever did.
CREATE TABLE bot_mode (
    one      INTEGER      NOT NULL PRIMARY KEY CHECK (one = 1),
    mode     VARCHAR(32)  NOT NULL,
    platform VARCHAR(64),
    tenant   VARCHAR(128),
    person   VARCHAR(256),
    reason   VARCHAR,
    since    TIMESTAMP(6) WITH TIME ZONE
);

-- Until when somebody draws this copy; two who edit one message at once could leave the older drawing behind.
ALTER TABLE operation_copy ADD COLUMN held TIMESTAMP(6) WITH TIME ZONE;
