-- Operation limits, timers, duty rosters, climbing alerts and calls for help.

ALTER TABLE guard_settings ADD COLUMN limit_seconds bigint, ADD COLUMN limit_contacts integer,
    ADD CONSTRAINT guard_settings_limits CHECK (limit_seconds > 0 AND limit_contacts > 0);
CALL mamori_client_read('guard_settings', 'LIVE_WALL');
CALL mamori_client_read('contact', 'LIVE_WALL');
CALL mamori_client_read('contact_event', 'LIVE_WALL');

-- When a running contact must be looked at again. It survives restarts; any replica may take it.
CREATE TABLE contact_timer (
    contact_id uuid NOT NULL,
    client_id text NOT NULL,
    due_at timestamptz NOT NULL,
    CONSTRAINT contact_timer_pk PRIMARY KEY (contact_id),
    CONSTRAINT contact_timer_contact FOREIGN KEY (contact_id) REFERENCES contact
);
CREATE INDEX contact_timer_by_due ON contact_timer (due_at);
CALL mamori_client_table('contact_timer');
CALL mamori_client_read('contact_timer', 'TIMER');

-- Alerts also come from limits and from people who call for help: those follow from no event.
ALTER TABLE alert ALTER COLUMN contact_event_id DROP NOT NULL,
    ADD COLUMN level integer NOT NULL DEFAULT 0,
    ADD COLUMN called_staff_id text,
    ADD COLUMN climb_at timestamptz,
    DROP CONSTRAINT alert_kind,
    ADD CONSTRAINT alert_kind CHECK (kind IN ('THREAT', 'HELP', 'ABUSE', 'LIMIT', 'LISTEN')),
    ADD CONSTRAINT alert_source CHECK ((contact_event_id IS NULL) = (kind IN ('HELP', 'LIMIT')));
CREATE UNIQUE INDEX alert_limit_once ON alert (contact_id) WHERE kind = 'LIMIT';
CREATE INDEX alert_by_contact ON alert (contact_id);
CREATE INDEX alert_climbing ON alert (climb_at) WHERE climb_at IS NOT NULL;
CALL mamori_client_read('alert', 'TIMER');

CREATE TABLE duty_roster (
    centre_id text NOT NULL,
    version bigint NOT NULL,
    people text[] NOT NULL,
    climb_after_seconds bigint NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT duty_roster_pk PRIMARY KEY (centre_id),
    CONSTRAINT duty_roster_centre FOREIGN KEY (centre_id) REFERENCES centre,
    CONSTRAINT duty_roster_wait CHECK (climb_after_seconds > 0)
);
CALL mamori_registry_table('duty_roster');
CREATE INDEX contact_running ON contact (centre_id, started_at) WHERE ended_at IS NULL;
