-- When a wait was set, in technical time. One that was set in the future was set before the clock went back: it would last as
-- long as the jump, so it does not count. Null where an older version of the service set it: then the wait counts.
ALTER TABLE delivery ADD COLUMN due_set_at timestamptz;
ALTER TABLE webhook ADD COLUMN waits_set_at timestamptz;
ALTER TABLE mail ADD COLUMN due_set_at timestamptz;
ALTER TABLE alert_group ADD COLUMN since timestamptz;
