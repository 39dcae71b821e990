-- Feeds: what this service tells the others, and how far it has listened to them.

-- The last position given out, one row per client ('-' for the registries). Taking the next position locks the row until
-- the commit: so positions have no gaps, and their order is the order of the commits.
CREATE TABLE feed_position (
    client_id text NOT NULL,
    last bigint NOT NULL,
    CONSTRAINT feed_position_pk PRIMARY KEY (client_id)
);
CALL mamori_client_table('feed_position');
CALL mamori_client_read('feed_position', 'FEED_CONSUMER');

CREATE TABLE feed_event (
    client_id text NOT NULL,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    subject text NOT NULL,
    occurred_at timestamptz NOT NULL,
    traceparent text,
    data jsonb NOT NULL,
    CONSTRAINT feed_event_pk PRIMARY KEY (client_id, position),
    CONSTRAINT feed_event_id UNIQUE (event_id)
);
CALL mamori_client_table('feed_event');
CALL mamori_append_only('feed_event');

-- How far this service has taken the feed of another: moved in the transaction of the effect.
CREATE TABLE feed_cursor (
    client_id text NOT NULL,
    source text NOT NULL,
    position bigint NOT NULL,
    moved_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT feed_cursor_pk PRIMARY KEY (client_id, source)
);
CALL mamori_client_table('feed_cursor');

-- Events that could not be applied, and later ones of the same subject that wait behind them.
CREATE TABLE parked_event (
    parked_event_id uuid NOT NULL,
    client_id text NOT NULL,
    source text NOT NULL,
    position bigint NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    subject text NOT NULL,
    event jsonb NOT NULL,
    reason text NOT NULL,
    tries integer NOT NULL,
    state text NOT NULL,
    parked_at timestamptz NOT NULL,
    applied_at timestamptz,
    CONSTRAINT parked_event_pk PRIMARY KEY (parked_event_id),
    CONSTRAINT parked_event_once UNIQUE (client_id, source, position),
    CONSTRAINT parked_event_state CHECK (state IN ('PARKED', 'APPLIED')),
    CONSTRAINT parked_event_applied CHECK ((state = 'APPLIED') = (applied_at IS NOT NULL))
);
CREATE INDEX parked_event_waiting ON parked_event (client_id, source, subject, position) WHERE state = 'PARKED';
CALL mamori_client_table('parked_event');
CALL mamori_client_read('parked_event', 'FEED_CONSUMER');

-- The clients this service knows: its own table in notification-service, elsewhere a copy of that one.
CREATE TABLE client (
    client_id text NOT NULL,
    name_ja text NOT NULL,
    name_en text NOT NULL,
    in_house boolean NOT NULL DEFAULT false,
    CONSTRAINT client_pk PRIMARY KEY (client_id)
);
CALL mamori_registry_table('client');
