-- Runs unchanged on H2 and on PostgreSQL: standard types, no quoted names, no words that either of them reserves.

-- What a copy should show, and whether it does: comparing every copy with its operation takes longer the more there are of them,
-- and it is asked every few seconds. Both are written in the transaction that writes the operation.
ALTER TABLE operation_copy ADD COLUMN latest BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE operation_copy ADD COLUMN behind BOOLEAN DEFAULT FALSE NOT NULL;

UPDATE operation_copy
SET latest = COALESCE((SELECT version FROM operation WHERE operation.id = operation_copy.operation), drawn);
UPDATE operation_copy SET behind = TRUE WHERE drawn < latest;

CREATE INDEX operation_copy_behind ON operation_copy (behind, operation);
