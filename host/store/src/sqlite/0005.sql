-- Version 5: the views keep what is over, and tell of element instances, variables and decisions. All views can be
-- computed again, so they are; `rebuild` says how far that has come, and is empty when it is done.

CREATE TABLE rebuild (
    one   INTEGER PRIMARY KEY CHECK (one = 1),
    after INTEGER NOT NULL
) STRICT;
INSERT INTO rebuild (one, after) SELECT 1, 0 WHERE EXISTS (SELECT 1 FROM chain);

-- States that were kept do not have what the new views need to remember.
DELETE FROM snapshot;

ALTER TABLE case_view ADD COLUMN instance INTEGER NOT NULL DEFAULT 0;
DROP INDEX case_by_entity;
CREATE INDEX case_by_entity ON case_view (entity, case_id) WHERE entity IS NOT NULL;
CREATE INDEX case_by_started ON case_view (started, case_id);

DROP TABLE task_view;
CREATE TABLE task_view (
    case_id   INTEGER NOT NULL,
    number    INTEGER NOT NULL,
    instance  INTEGER NOT NULL,
    element   TEXT NOT NULL,
    name      TEXT NOT NULL,
    stage     TEXT NOT NULL,
    office    TEXT,
    assignee  TEXT,
    users     TEXT NOT NULL,
    groups    TEXT NOT NULL,
    form      TEXT,
    priority  INTEGER NOT NULL,
    created   INTEGER NOT NULL,
    follow_up INTEGER,
    due       INTEGER,
    ended     INTEGER,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX task_open ON task_view (case_id, number) WHERE stage = 'active';
CREATE INDEX task_by_office ON task_view (office, case_id, number) WHERE stage = 'active';
CREATE INDEX task_by_assignee ON task_view (assignee, case_id, number) WHERE stage = 'active';
CREATE INDEX task_done ON task_view (assignee, ended) WHERE stage = 'completed';

-- A worker may hold a job, so what is known of jobs stays; the rest comes with the views.
ALTER TABLE job_view ADD COLUMN instance INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_view ADD COLUMN created INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_view ADD COLUMN failure TEXT;

DROP TABLE incident_view;
CREATE TABLE incident_view (
    case_id  INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    instance INTEGER NOT NULL,
    element  TEXT NOT NULL,
    code     TEXT NOT NULL,
    message  TEXT NOT NULL,
    created  INTEGER NOT NULL,
    resolved INTEGER,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX incident_open ON incident_view (case_id, number) WHERE resolved IS NULL;

-- number is that of the instance.
CREATE TABLE element_view (
    case_id  INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    element  TEXT NOT NULL,
    kind     TEXT NOT NULL,
    around   INTEGER,
    round    INTEGER NOT NULL,
    stage    TEXT NOT NULL,
    started  INTEGER NOT NULL,
    ended    INTEGER,
    incident INTEGER,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX element_open ON element_view (element, case_id, number) WHERE stage = 'active';

CREATE TABLE variable_view (
    case_id  INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    instance INTEGER NOT NULL,
    name     TEXT NOT NULL,
    value    TEXT NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX variable_by_value ON variable_view (name, value, case_id) WHERE length(value) <= 64;

CREATE TABLE decision_view (
    case_id  INTEGER NOT NULL,
    number   INTEGER NOT NULL,
    seq      INTEGER NOT NULL,
    instance INTEGER NOT NULL,
    decision TEXT NOT NULL,
    model    BLOB NOT NULL,
    rules    TEXT NOT NULL,
    at       INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
