-- What PBX, CTI and voice analytics report, and the contact that follows from it.

-- The row of a contact holds what lists look for; it is derived anew from the events whenever one comes.
CREATE TABLE contact (
    contact_id uuid NOT NULL,
    client_id text NOT NULL,
    call_id text NOT NULL,
    channel text NOT NULL,
    queue_id text,
    centre_id text,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    number_cipher text,
    number_hash text,
    withheld_reason text,
    staff_ids text[] NOT NULL,
    CONSTRAINT contact_pk PRIMARY KEY (contact_id),
    CONSTRAINT contact_call UNIQUE (client_id, call_id),
    CONSTRAINT contact_channel CHECK (channel IN ('PHONE', 'EMAIL', 'CHAT', 'FAX', 'LETTER', 'SNS', 'VISIT')),
    CONSTRAINT contact_times CHECK (ended_at IS NULL OR ended_at >= started_at)
);
CREATE INDEX contact_by_start ON contact (client_id, started_at DESC, contact_id DESC);
CREATE INDEX contact_by_number ON contact (client_id, number_hash, started_at) WHERE number_hash IS NOT NULL;
CREATE INDEX contact_by_staff ON contact USING gin (staff_ids);
CALL mamori_client_table('contact');

CREATE TABLE contact_event (
    contact_event_id uuid NOT NULL,
    client_id text NOT NULL,
    event_id text NOT NULL,
    contact_id uuid NOT NULL,
    type text NOT NULL,
    occurred_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    sequence bigint,
    channel text,
    queue_id text,
    centre_id text,
    staff_id text,
    number_cipher text,
    unreadable_cipher text,
    withheld_reason text,
    speaker text,
    words text,
    manner text,
    detections jsonb,
    content_hash text NOT NULL,
    reporter text NOT NULL,
    CONSTRAINT contact_event_pk PRIMARY KEY (contact_event_id),
    CONSTRAINT contact_event_once UNIQUE (client_id, event_id),
    CONSTRAINT contact_event_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT contact_event_utterance CHECK ((type = 'UTTERANCE') = (words IS NOT NULL AND speaker IS NOT NULL)),
    CONSTRAINT contact_event_speaker CHECK (speaker IN ('CUSTOMER', 'STAFF')),
    CONSTRAINT contact_event_type CHECK (type IN ('STARTED', 'UTTERANCE', 'HOLD_STARTED', 'HOLD_ENDED',
        'IDENTITY_CHECK_STARTED', 'IDENTITY_CHECK_ENDED', 'TRANSFERRED', 'HANDED_OVER', 'MATTER_DONE', 'ENDED')),
    CONSTRAINT contact_event_withheld CHECK (withheld_reason IN
        ('USER_REFUSED', 'PAYPHONE', 'UNAVAILABLE', 'SERVICE_CONFLICT'))
);
CREATE INDEX contact_event_by_contact ON contact_event (contact_id);
CALL mamori_client_table('contact_event');
CALL mamori_append_only('contact_event');

-- Steps of ending a contact and of the police flow. Nothing here asks for an order (REQ-0.1).
CREATE TABLE contact_step (
    step_id uuid NOT NULL,
    client_id text NOT NULL,
    contact_id uuid NOT NULL,
    kind text NOT NULL,
    done_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    staff_id text,
    words text,
    deciders text[] NOT NULL,
    reason text,
    police_number text,
    police_connected boolean,
    police_officer text,
    police_receipt_number text,
    police_request text,
    police_recurrence_feared boolean,
    CONSTRAINT contact_step_pk PRIMARY KEY (step_id),
    CONSTRAINT contact_step_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT contact_step_kind CHECK (kind IN ('TAKE_OVER', 'STOP_DECISION', 'STOP_ANNOUNCED', 'STOP_REQUEST',
        'FINAL_WARNING', 'ENDED', 'POLICE_CONSULT', 'POLICE_EMERGENCY'))
);
CREATE INDEX contact_step_by_contact ON contact_step (contact_id, done_at);
CALL mamori_client_table('contact_step');
CALL mamori_append_only('contact_step');
