-- A run tries the terms as they stood when it was started: a draft may be edited meanwhile. Null in runs of before.
ALTER TABLE shadow_run ADD COLUMN terms jsonb;
-- Cases whose facts could not be compared; they hold up nothing, and are told.
ALTER TABLE shadow_run ADD COLUMN failed bigint NOT NULL DEFAULT 0;
ALTER TABLE shadow_run DROP CONSTRAINT shadow_run_state;
ALTER TABLE shadow_run DROP CONSTRAINT shadow_run_ended;
ALTER TABLE shadow_run DROP CONSTRAINT shadow_run_counts;
ALTER TABLE shadow_run ADD CONSTRAINT shadow_run_state CHECK (state IN ('RUNNING', 'DONE', 'FAILED'));
ALTER TABLE shadow_run ADD CONSTRAINT shadow_run_ended CHECK ((state = 'RUNNING') = (ended_at IS NULL));
ALTER TABLE shadow_run ADD CONSTRAINT shadow_run_counts
    CHECK (done >= differing + failed AND differing >= 0 AND failed >= 0);
