-- Version 2: what passes between cases. Ground state, like the log: it stands on no single chain. An entity of '',
-- a conversation of 0 and an element of '' mean none.

-- Messages that wait for receivers. routed = 0: those that waited when it came have not all got it yet.
CREATE TABLE message (
    number       INTEGER PRIMARY KEY AUTOINCREMENT,
    entity       TEXT NOT NULL,
    name         TEXT NOT NULL,
    key          TEXT NOT NULL,
    id           TEXT,
    conversation INTEGER NOT NULL,
    element      TEXT NOT NULL,
    at           INTEGER NOT NULL,
    until        INTEGER NOT NULL,
    routed       INTEGER NOT NULL,
    sender_case  INTEGER,
    sender_seq   INTEGER,
    body         BLOB NOT NULL
) STRICT;
CREATE UNIQUE INDEX message_by_id ON message (entity, name, key, id, conversation, element) WHERE id IS NOT NULL;
CREATE INDEX message_waiting ON message (entity, name, key, number) WHERE conversation = 0;
CREATE INDEX message_direct ON message (element, conversation, number) WHERE conversation > 0;
CREATE INDEX message_by_end ON message (until, number) WHERE routed = 1;
CREATE INDEX message_by_sender ON message (sender_case, sender_seq) WHERE sender_case IS NOT NULL;

-- Which case of each process got a message: at most one.
CREATE TABLE message_taken (
    number  INTEGER NOT NULL,
    process TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    began   INTEGER NOT NULL,
    PRIMARY KEY (number, process)
) STRICT, WITHOUT ROWID;

-- Signals that some have yet to get.
CREATE TABLE signal (
    number      INTEGER PRIMARY KEY AUTOINCREMENT,
    name        TEXT NOT NULL,
    at          INTEGER NOT NULL,
    sender_case INTEGER,
    sender_seq  INTEGER,
    body        BLOB NOT NULL
) STRICT;
CREATE INDEX signal_by_sender ON signal (sender_case, sender_seq) WHERE sender_case IS NOT NULL;

-- Who gets a signal: a case that waits, or one that it begins. got is null while it is on its way, 0 when it was
-- refused, else the number of the case.
CREATE TABLE signal_target (
    number     INTEGER NOT NULL,
    place      INTEGER NOT NULL,
    case_id    INTEGER,
    ticket     INTEGER,
    definition BLOB,
    process    TEXT,
    start      TEXT,
    part       INTEGER,
    got        INTEGER,
    PRIMARY KEY (number, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX signal_target_left ON signal_target (number, place) WHERE got IS NULL;

-- What was sent under a request of its own, so that the request counts once.
CREATE TABLE posted (
    request TEXT PRIMARY KEY,
    kind    TEXT NOT NULL,
    number  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX posted_by_number ON posted (kind, number);

-- The one case that a message has begun for each process and key, while it runs.
CREATE TABLE claim (
    entity  TEXT NOT NULL,
    process TEXT NOT NULL,
    key     TEXT NOT NULL,
    case_id INTEGER NOT NULL,
    PRIMARY KEY (entity, process, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_by_case ON claim (case_id);

-- Cases that a message flow has brought into the conversation of another; all others are alone in their own.
CREATE TABLE conversation (
    case_id      INTEGER PRIMARY KEY,
    conversation INTEGER NOT NULL
) STRICT;
CREATE INDEX conversation_members ON conversation (conversation, case_id);

-- What the data stores of an entity hold.
CREATE TABLE data_store (
    entity TEXT NOT NULL,
    name   TEXT NOT NULL,
    body   BLOB NOT NULL,
    PRIMARY KEY (entity, name)
) STRICT, WITHOUT ROWID;
