-- What the links to the page for passwords open. Runs unchanged on H2 and on PostgreSQL.

-- One row a draft or operation that a password is asked for. A ticket is good while its round is this one: taking a ticket, and
-- making all of them void, is one change of one row, so of any number of replicas one wins.
CREATE TABLE entry_subject (
    subject VARCHAR(64)                 NOT NULL PRIMARY KEY,
    round   BIGINT                      NOT NULL,
    expires TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE INDEX entry_subject_expires ON entry_subject (expires);

-- Tickets by their fingerprint, from which no link can be made. The password never comes here.
CREATE TABLE entry_ticket (
    fingerprint VARCHAR(64)                 NOT NULL PRIMARY KEY,
    subject     VARCHAR(64)                 NOT NULL,
    round       BIGINT                      NOT NULL,
    platform    VARCHAR(64)                 NOT NULL,
    tenant      VARCHAR(128)                NOT NULL,
    person      VARCHAR(256)                NOT NULL,
    language    VARCHAR(16)                 NOT NULL,
    instance    VARCHAR,
    region      VARCHAR,
    asked_by    VARCHAR,
    expires     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts    INTEGER                     NOT NULL
);

CREATE INDEX entry_ticket_expires ON entry_ticket (expires);
