-- Version 1. Digests are 32 bytes, moments are microseconds since 1970 in universal time, days ISO 8601 text.

CREATE TABLE migration (
    version INTEGER PRIMARY KEY,
    name    TEXT NOT NULL
) STRICT;

-- The end of each case's chain.
CREATE TABLE chain (
    case_id    INTEGER PRIMARY KEY,
    definition BLOB NOT NULL,
    seq        INTEGER NOT NULL,
    hash       BLOB NOT NULL
) STRICT;

-- The log. hash = SHA-256(hash of the record before || body); before the first record of a case stands
-- SHA-256('{"case":<case_id>,"definition":"<definition in hexadecimal>"}').
CREATE TABLE record (
    position INTEGER PRIMARY KEY,
    case_id  INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    at       INTEGER NOT NULL,
    body     BLOB NOT NULL,
    payloads BLOB NOT NULL,
    hash     BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX record_by_case ON record (case_id, seq);

-- What records name by digest. bytes is null once erased.
CREATE TABLE payload (
    case_id INTEGER NOT NULL,
    digest  BLOB NOT NULL,
    bytes   BLOB,
    PRIMARY KEY (case_id, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE idempotency (
    key     TEXT PRIMARY KEY,
    case_id INTEGER NOT NULL,
    seq     INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE artifact (
    number INTEGER PRIMARY KEY,
    kind   TEXT NOT NULL,
    digest BLOB NOT NULL UNIQUE,
    at     INTEGER NOT NULL,
    bytes  BLOB NOT NULL
) STRICT;
CREATE INDEX artifact_by_kind ON artifact (kind, number);

-- The latest state that was kept of a case. digest is that of bytes.
CREATE TABLE snapshot (
    case_id INTEGER PRIMARY KEY,
    seq     INTEGER NOT NULL,
    digest  BLOB NOT NULL,
    bytes   BLOB NOT NULL
) STRICT;

CREATE TABLE case_view (
    case_id    INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    process    TEXT NOT NULL,
    definition BLOB NOT NULL,
    entity     TEXT,
    status     TEXT NOT NULL,
    started    INTEGER NOT NULL,
    ended      INTEGER,
    incidents  INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_by_status ON case_view (status, case_id);
CREATE INDEX case_by_process ON case_view (process, status, case_id);
CREATE INDEX case_by_entity ON case_view (entity, status, case_id) WHERE entity IS NOT NULL;

CREATE TABLE task_view (
    case_id  INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    element  TEXT NOT NULL,
    name     TEXT NOT NULL,
    office   TEXT,
    assignee TEXT,
    form     TEXT,
    created  INTEGER NOT NULL,
    due      INTEGER,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_by_office ON task_view (office, case_id, number) WHERE office IS NOT NULL;
CREATE INDEX task_by_assignee ON task_view (assignee, case_id, number) WHERE assignee IS NOT NULL;

CREATE TABLE job_view (
    case_id   INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    element   TEXT NOT NULL,
    kind      TEXT NOT NULL,
    retries   INTEGER NOT NULL,
    available INTEGER NOT NULL,
    lease     INTEGER NOT NULL,
    worker    TEXT,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_by_kind ON job_view (kind, available, case_id, number);

CREATE TABLE timer_view (
    case_id INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    element TEXT NOT NULL,
    due     INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX timer_by_due ON timer_view (due, case_id, number);

CREATE TABLE message_view (
    case_id INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    element TEXT NOT NULL,
    name    TEXT NOT NULL,
    key     TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX message_by_key ON message_view (name, key, case_id, number);

CREATE TABLE signal_view (
    case_id INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    element TEXT NOT NULL,
    name    TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX signal_by_name ON signal_view (name, case_id, number);

CREATE TABLE incident_view (
    case_id INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    element TEXT NOT NULL,
    code    TEXT NOT NULL,
    message TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE finding_view (
    case_id  INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    rule     TEXT NOT NULL,
    point    TEXT NOT NULL,
    outcome  TEXT NOT NULL,
    weight   TEXT NOT NULL,
    act_date TEXT NOT NULL,
    body     TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX finding_by_rule ON finding_view (rule, case_id, number);

CREATE TABLE term_view (
    case_id   INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    name      TEXT NOT NULL,
    start     TEXT NOT NULL,
    due       TEXT,
    suspended INTEGER NOT NULL,
    ended     TEXT,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX term_by_due ON term_view (due, case_id, number) WHERE ended IS NULL AND suspended = 0;

CREATE TABLE owed_view (
    case_id INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    kind    TEXT NOT NULL,
    subject TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
