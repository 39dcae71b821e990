-- What a PBX is asked to do, for its directive stream: the answer to an event reaches only who reported it, which may be
-- the voice analytics. Positions are taken right before the commit, so that "after position n" misses nothing.

CREATE TABLE directive (
    directive_id uuid NOT NULL,
    client_id text NOT NULL,
    position bigint NOT NULL,
    contact_id uuid NOT NULL,
    call_id text NOT NULL,
    centre_id text,
    queue_id text,
    kind text NOT NULL,
    reason text NOT NULL,
    issued_at timestamptz NOT NULL,
    CONSTRAINT directive_pk PRIMARY KEY (directive_id),
    CONSTRAINT directive_place UNIQUE (client_id, position),
    CONSTRAINT directive_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT directive_kind CHECK (kind IN ('ALERT_SUPERVISOR', 'TAKE_OVER', 'PLAY_MESSAGE', 'END_CALL')),
    CONSTRAINT directive_reason CHECK (reason IN ('THREAT', 'ABUSE', 'LISTEN')),
    -- Only a plain crime ends a call by itself (REQ-10.2).
    CONSTRAINT directive_ends_crime_only CHECK (kind <> 'END_CALL' OR reason = 'THREAT')
);
CALL mamori_client_table('directive');

CREATE TABLE directive_position (
    client_id text NOT NULL,
    last bigint NOT NULL,
    CONSTRAINT directive_position_pk PRIMARY KEY (client_id)
);
CALL mamori_client_table('directive_position');
