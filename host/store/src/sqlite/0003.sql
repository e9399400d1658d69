-- Version 3: jobs have a priority, and those of listeners say of what they tell.
ALTER TABLE job_view ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;
ALTER TABLE job_view ADD COLUMN listener TEXT;
DROP INDEX job_by_kind;
CREATE INDEX job_by_kind ON job_view (kind, priority DESC, available, case_id, number);
