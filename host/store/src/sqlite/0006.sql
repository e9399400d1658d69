-- Version 6: a case has its earliest legal due date, so that work is found and sorted by it. What is there is computed
-- again by whoever knows the law.

ALTER TABLE case_view ADD COLUMN due TEXT NOT NULL DEFAULT '9999-12-31';
ALTER TABLE case_view ADD COLUMN suspended INTEGER NOT NULL DEFAULT 0;
CREATE INDEX case_by_due ON case_view (due, case_id);

INSERT INTO rebuild (one, after) SELECT 1, 0 WHERE EXISTS (SELECT 1 FROM chain)
ON CONFLICT (one) DO UPDATE SET after = 0;
