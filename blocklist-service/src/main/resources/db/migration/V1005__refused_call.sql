-- Calls that were refused. Written after the answer was given, up to a second later (architecture: the one exception).
CREATE TABLE refused_call (
    refused_call_id uuid NOT NULL,
    client_id text NOT NULL,
    queue_id text NOT NULL,
    refused_at timestamptz NOT NULL,
    call_id text,
    number_sealed text,
    number_last4 text,
    reason text NOT NULL,
    entry_id uuid,
    announcement_id text NOT NULL,
    sip_status integer NOT NULL,
    CONSTRAINT refused_call_pk PRIMARY KEY (refused_call_id),
    CONSTRAINT refused_call_entry FOREIGN KEY (entry_id) REFERENCES block_entry (entry_id),
    CONSTRAINT refused_call_reason CHECK (reason IN ('LISTED', 'WITHHELD_POLICY')),
    CONSTRAINT refused_call_listed CHECK ((reason = 'LISTED') = (entry_id IS NOT NULL))
);
-- A PBX that asks twice about one call is recorded once.
CREATE UNIQUE INDEX refused_call_once ON refused_call (client_id, queue_id, call_id) WHERE call_id IS NOT NULL;
CREATE INDEX refused_call_by_age ON refused_call (client_id, refused_call_id DESC);
CALL mamori_client_table('refused_call');
CALL mamori_append_only('refused_call');
