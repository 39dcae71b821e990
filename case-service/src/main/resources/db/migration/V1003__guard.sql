-- Live alerts. The wall of a centre shows the alerts of every client that it answers for (purpose LIVE_WALL).

CREATE TABLE guard_settings (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    version bigint NOT NULL,
    threat_confidence double precision NOT NULL,
    abuse_confidence double precision NOT NULL,
    listen_confidence double precision NOT NULL,
    measures text[] NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT guard_settings_pk PRIMARY KEY (client_id, queue_id),
    CONSTRAINT guard_settings_queue FOREIGN KEY (client_id, queue_id) REFERENCES queue_copy,
    CONSTRAINT guard_settings_shares CHECK (threat_confidence BETWEEN 0 AND 1 AND abuse_confidence BETWEEN 0 AND 1
        AND listen_confidence BETWEEN 0 AND 1)
);
CALL mamori_client_table('guard_settings');

-- centre_id and wall_position come together, at once or when a later event tells the centre.
CREATE TABLE alert (
    alert_id uuid NOT NULL,
    client_id text NOT NULL,
    contact_id uuid NOT NULL,
    contact_event_id uuid NOT NULL,
    kind text NOT NULL,
    queue_id text,
    staff_id text,
    speaker text NOT NULL,
    words text NOT NULL,
    occurred_at timestamptz NOT NULL,
    raised_at timestamptz NOT NULL,
    centre_id text,
    wall_position bigint,
    acknowledged_at timestamptz,
    acknowledged_by text,
    CONSTRAINT alert_pk PRIMARY KEY (alert_id),
    CONSTRAINT alert_once UNIQUE (contact_event_id),
    CONSTRAINT alert_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT alert_event FOREIGN KEY (contact_event_id) REFERENCES contact_event,
    CONSTRAINT alert_place UNIQUE (centre_id, wall_position),
    CONSTRAINT alert_placed CHECK ((centre_id IS NULL) = (wall_position IS NULL)),
    CONSTRAINT alert_kind CHECK (kind IN ('THREAT', 'ABUSE', 'LISTEN')),
    CONSTRAINT alert_acknowledged CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
);
CREATE INDEX alert_unplaced ON alert (contact_id) WHERE centre_id IS NULL;
CALL mamori_client_table('alert');
CALL mamori_client_read('alert', 'LIVE_WALL');

-- The last position on a centre's wall. Taking one locks the row until the commit, so positions commit in order and a
-- stream that reads "after position n" misses nothing. It tells nothing of any client.
CREATE TABLE wall_position (
    centre_id text NOT NULL,
    last bigint NOT NULL,
    CONSTRAINT wall_position_pk PRIMARY KEY (centre_id)
);

-- A browser cannot send a token with an event stream; it gets a ticket, good once and for a short time.
CREATE TABLE stream_ticket (
    ticket_hash text NOT NULL,
    centre_id text NOT NULL,
    person_id text NOT NULL,
    clients text[] NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    CONSTRAINT stream_ticket_pk PRIMARY KEY (ticket_hash)
);
CREATE INDEX stream_ticket_by_age ON stream_ticket (expires_at);
CALL mamori_registry_table('stream_ticket');
