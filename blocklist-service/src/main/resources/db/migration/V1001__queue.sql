-- Queues, the numbers that must never be blocked, and the revision by which screening follows the changes.

-- Counts what screening has to know of one client. Taken inside the changing transaction under the row's lock, so a
-- revision that can be read has nothing uncommitted below it.
CREATE TABLE screening_revision (
    client_id text NOT NULL,
    revision bigint NOT NULL,
    CONSTRAINT screening_revision_pk PRIMARY KEY (client_id)
);
CALL mamori_client_table('screening_revision');
CALL mamori_client_read('screening_revision', 'SCREENING');

-- Stamps a row with its transaction's revision (one for the whole transaction, however many rows it changes) and wakes
-- the screening instances when it commits. A trigger, so that no way of changing a row can forget it.
CREATE FUNCTION stamp_screening_revision() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    known text := nullif(current_setting('mamori.screening_revision', true), '');
BEGIN
    IF known IS NULL OR split_part(known, ':', 1) <> NEW.client_id THEN
        INSERT INTO screening_revision AS r (client_id, revision) VALUES (NEW.client_id, 1)
            ON CONFLICT ON CONSTRAINT screening_revision_pk DO UPDATE SET revision = r.revision + 1
            RETURNING r.client_id || ':' || r.revision INTO known;
        PERFORM set_config('mamori.screening_revision', known, true);
        PERFORM pg_notify('mamori_screening', NEW.client_id);
    END IF;
    NEW.revision := split_part(known, ':', 2)::bigint;
    RETURN NEW;
END $$;

CREATE TABLE queue (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    name text NOT NULL,
    protected_reason text,
    essential_only_route boolean NOT NULL,
    recording_notice text,
    measures_notice text,
    refusal_announcement text,
    withheld_announcement text,
    refusal_sip_status integer NOT NULL,
    charging text,
    user_refused text NOT NULL,
    policy_signer_id text,
    policy_signer_name text,
    policy_agreed_at timestamptz,
    created_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    revision bigint NOT NULL DEFAULT 0,
    version bigint NOT NULL,
    CONSTRAINT queue_pk PRIMARY KEY (client_id, queue_id),
    CONSTRAINT queue_protected_reason CHECK (protected_reason IN ('LIFE', 'SAFETY', 'ACCIDENT', 'RECALL', 'OUTAGE',
        'WHISTLE_BLOWER', 'PERSONAL_DATA', 'STATUTORY_CANCELLATION')),
    CONSTRAINT queue_refusal_sip_status CHECK (refusal_sip_status IN (603, 607, 608)),
    CONSTRAINT queue_charging CHECK (charging IN ('CALLER', 'RECEIVER')),
    CONSTRAINT queue_user_refused CHECK (user_refused IN ('CONNECT', 'REJECT')),
    CONSTRAINT queue_protected_connects_all CHECK (user_refused = 'CONNECT'
        OR (protected_reason IS NULL AND NOT essential_only_route)),
    CONSTRAINT queue_policy_agreement_whole CHECK ((policy_agreed_at IS NULL) = (policy_signer_id IS NULL)
        AND (policy_agreed_at IS NULL) = (policy_signer_name IS NULL))
);
CALL mamori_client_table('queue');
CALL mamori_client_read('queue', 'SCREENING');
CREATE TRIGGER queue_screening_revision BEFORE INSERT OR UPDATE ON queue
    FOR EACH ROW EXECUTE FUNCTION stamp_screening_revision();

-- The numbers by which a queue is called. One number leads to one queue.
CREATE TABLE queue_number (
    client_id text NOT NULL,
    number text NOT NULL,
    queue_id text NOT NULL,
    CONSTRAINT queue_number_pk PRIMARY KEY (client_id, number),
    CONSTRAINT queue_number_queue FOREIGN KEY (client_id, queue_id) REFERENCES queue (client_id, queue_id)
);
CREATE INDEX queue_number_by_queue ON queue_number (client_id, queue_id);
CALL mamori_client_table('queue_number');
CALL mamori_client_read('queue_number', 'SCREENING');

-- Numbers and ranges that can never be blocked (HS-07).
CREATE TABLE protected_number (
    protected_number_id uuid NOT NULL,
    client_id text NOT NULL,
    prefix text NOT NULL,
    reason text NOT NULL,
    note text,
    created_by text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT protected_number_pk PRIMARY KEY (protected_number_id),
    CONSTRAINT protected_number_once UNIQUE (client_id, prefix),
    CONSTRAINT protected_number_prefix CHECK (prefix ~ '^\+[1-9][0-9]{3,14}$'),
    CONSTRAINT protected_number_reason CHECK (reason IN ('OWN', 'FORWARDING', 'CLIENT', 'PARTNER', 'MAIN_LINE',
        'PUBLIC_PHONE', 'RELAY_SERVICE', 'POLICE', 'FIRE', 'GOVERNMENT'))
);
CALL mamori_client_table('protected_number');
