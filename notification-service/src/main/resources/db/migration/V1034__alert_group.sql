-- Live alerts of one kind that are told together: the first at once, those that follow in the window counted and told at its
-- end. until is technical time.
CREATE TABLE alert_group (
    client_id text NOT NULL,
    kind text NOT NULL,
    alerts integer NOT NULL,
    told integer NOT NULL,
    until timestamptz NOT NULL,
    started_at timestamptz NOT NULL,
    CONSTRAINT alert_group_pk PRIMARY KEY (client_id, kind),
    CONSTRAINT alert_group_counts CHECK (alerts >= 1 AND told BETWEEN 1 AND alerts)
);
CREATE INDEX alert_group_due ON alert_group (until) WHERE alerts > told;
CALL mamori_client_table('alert_group');
CALL mamori_client_read('alert_group', 'TIMER');

-- Each alert counts once, however often its event is read.
CREATE TABLE alert_counted (
    alert_id uuid NOT NULL,
    client_id text NOT NULL,
    kind text NOT NULL,
    at timestamptz NOT NULL,
    CONSTRAINT alert_counted_pk PRIMARY KEY (client_id, alert_id)
);
CREATE INDEX alert_counted_by_time ON alert_counted (client_id, at);
CALL mamori_client_table('alert_counted');
CALL mamori_append_only('alert_counted');

-- To whom a client's live alerts go further.
CREATE TABLE alert_forwarding (
    client_id text NOT NULL,
    to_client boolean NOT NULL,
    departments text NOT NULL,
    window_seconds bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT alert_forwarding_pk PRIMARY KEY (client_id),
    CONSTRAINT alert_forwarding_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT alert_forwarding_window CHECK (window_seconds BETWEEN 1 AND 86400)
);
CALL mamori_client_table('alert_forwarding');
