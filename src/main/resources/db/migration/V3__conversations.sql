-- What a conversation needs to go on at another replica, or after a restart. Runs unchanged on H2 and on PostgreSQL.

-- Wizards that are being filled in. The version counts the changes: a reader that has this version parsed already asks for no body.
CREATE TABLE conversation (
    id      VARCHAR(64)                 NOT NULL PRIMARY KEY,
    version BIGINT                      NOT NULL,
    person  VARCHAR(512)                NOT NULL,
    posted  BOOLEAN                     NOT NULL,
    touched TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    body    VARCHAR                     NOT NULL
);

CREATE INDEX conversation_person ON conversation (person, touched);
CREATE INDEX conversation_touched ON conversation (touched);

-- Small things under a name, each until its time: what buttons mean, which product a thread is about, which messages came before.
CREATE TABLE remembered (
    kind    VARCHAR(32)                 NOT NULL,
    name    VARCHAR(1024)               NOT NULL,
    version BIGINT                      NOT NULL,
    expires TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    body    VARCHAR                     NOT NULL,
    PRIMARY KEY (kind, name)
);

CREATE INDEX remembered_expires ON remembered (expires);
