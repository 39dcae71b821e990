-- Business names with their dates, legal names apart from everything else, and where a law asks for them.

-- A name belongs to somebody for a time: the same name may be given to another later (REQ-9.5).
CREATE TABLE staff_name (
    staff_id text NOT NULL,
    business_name text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    CONSTRAINT staff_name_pk PRIMARY KEY (staff_id, valid_from),
    CONSTRAINT staff_name_staff FOREIGN KEY (staff_id) REFERENCES staff,
    CONSTRAINT staff_name_period CHECK (valid_until IS NULL OR valid_until > valid_from)
);
CREATE INDEX staff_name_by_name ON staff_name (business_name, valid_from);
CALL mamori_registry_table('staff_name');
SELECT set_config('mamori.client', '-', true);
INSERT INTO staff_name (staff_id, business_name, valid_from)
    SELECT staff_id, business_name, (registered_at AT TIME ZONE 'Asia/Tokyo')::date FROM staff;

-- Read for one worker and one contact at a time, where the queue's law asks for it, with a trace (REQ-9.6).
CREATE TABLE staff_identity (
    identity_id uuid NOT NULL,
    staff_id text NOT NULL,
    legal_name_cipher text NOT NULL,
    valid_from date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT staff_identity_pk PRIMARY KEY (identity_id),
    CONSTRAINT staff_identity_once UNIQUE (staff_id, valid_from),
    CONSTRAINT staff_identity_staff FOREIGN KEY (staff_id) REFERENCES staff
);
CALL mamori_registry_table('staff_identity');

CREATE TABLE legal_name_rule (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    law text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT legal_name_rule_pk PRIMARY KEY (client_id, queue_id),
    CONSTRAINT legal_name_rule_queue FOREIGN KEY (client_id, queue_id) REFERENCES queue_copy
);
CALL mamori_client_table('legal_name_rule');

-- A limit, too, may switch to the recorded message where no word can be got in (REQ-10.3).
ALTER TABLE directive DROP CONSTRAINT directive_reason,
    ADD CONSTRAINT directive_reason CHECK (reason IN ('THREAT', 'ABUSE', 'LISTEN', 'LIMIT'));
