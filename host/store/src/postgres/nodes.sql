-- What only a database needs that many nodes work on.

-- Nodes write in turns: whoever holds this row writes, so that positions have no gaps and follow the order of commits.
CREATE TABLE turn (
    one BIGINT PRIMARY KEY
);
INSERT INTO turn (one) VALUES (1);

-- Numbers of new cases, handed out to nodes in blocks; some are skipped, none is given twice.
CREATE SEQUENCE case_number AS BIGINT;

-- Which node sees to the timers of a case (`timers`) or to what it is owed (`owed`), and until when.
CREATE TABLE duty (
    case_id BIGINT NOT NULL,
    kind    TEXT COLLATE "C" NOT NULL,
    node    TEXT COLLATE "C" NOT NULL,
    until   BIGINT NOT NULL,
    PRIMARY KEY (case_id, kind)
);
CREATE INDEX duty_by_end ON duty (until);

-- Messages that a lost node has left halfway.
CREATE INDEX message_unrouted ON message (at, number) WHERE routed = 0;

-- What was applied, by the digest of its statements.
ALTER TABLE migration ADD COLUMN checksum BYTEA;
