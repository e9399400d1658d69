-- Takes a database back to the form of version 4: its views as they were, and none of those that came later.
DROP TABLE rebuild;
DROP TABLE element_view;
DROP TABLE variable_view;
DROP TABLE decision_view;
ALTER TABLE case_view DROP COLUMN instance;
DROP INDEX case_by_due;
ALTER TABLE case_view DROP COLUMN due;
ALTER TABLE case_view DROP COLUMN suspended;
DROP INDEX case_by_started;
DROP INDEX case_by_entity;
CREATE INDEX case_by_entity ON case_view (entity, status, case_id) WHERE entity IS NOT NULL;
CREATE TABLE old_task AS SELECT case_id, number, element, name, office, assignee, form, created, due
    FROM task_view WHERE stage = 'active';
DROP TABLE task_view;
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
INSERT INTO task_view SELECT * FROM old_task;
DROP TABLE old_task;
ALTER TABLE job_view DROP COLUMN instance;
ALTER TABLE job_view DROP COLUMN created;
ALTER TABLE job_view DROP COLUMN failure;
DROP TABLE incident_view;
CREATE TABLE incident_view (
    case_id INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    element TEXT NOT NULL,
    code    TEXT NOT NULL,
    message TEXT NOT NULL,
    created INTEGER NOT NULL,
    PRIMARY KEY (case_id, number)
) STRICT, WITHOUT ROWID;
DELETE FROM migration WHERE version > 4;
PRAGMA user_version = 4;
