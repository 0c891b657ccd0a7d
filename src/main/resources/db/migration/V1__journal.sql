-- Runs unchanged on H2 and on PostgreSQL: standard types, no quoted names, no words that either of them reserves.

-- One row an operation. The body is the operation itself; the other columns are what is asked for and what guards a write.
CREATE TABLE operation (
    id        VARCHAR(32)                 NOT NULL PRIMARY KEY,
    version   BIGINT                      NOT NULL,
    status    VARCHAR(32)                 NOT NULL,
    requester VARCHAR(512)                NOT NULL,
    created   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    changed   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    due       TIMESTAMP(6) WITH TIME ZONE,
    body      VARCHAR                     NOT NULL
);

CREATE INDEX operation_due ON operation (due, id);
CREATE INDEX operation_requester ON operation (requester, created);
CREATE INDEX operation_status ON operation (status, created);

-- The messages that show an operation, each with the version that it shows.
CREATE TABLE operation_copy (
    operation VARCHAR(32)  NOT NULL,
    platform  VARCHAR(64)  NOT NULL,
    tenant    VARCHAR(128) NOT NULL,
    channel   VARCHAR(256) NOT NULL,
    message   VARCHAR(256) NOT NULL,
    drawn     BIGINT       NOT NULL,
    PRIMARY KEY (operation, platform, tenant, channel, message)
);
