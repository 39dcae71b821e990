-- What the service itself found for the items of the checklist at a check (section 3.1); absent for older checks.
ALTER TABLE block_check ADD COLUMN machine_answers jsonb NOT NULL DEFAULT '[]';
