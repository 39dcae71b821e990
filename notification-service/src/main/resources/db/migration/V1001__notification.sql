-- Clients with their contacts and endpoints, notices with their receipts, deliveries with every try.

-- The platform's table is the registry itself here, so it says since when.
ALTER TABLE client
    ADD COLUMN registered_at timestamptz NOT NULL,
    ADD CONSTRAINT client_id_form CHECK (client_id ~ '^[A-Z0-9][A-Z0-9-]{1,31}$');

-- Name and address of a person: encrypted by the service (k1:base64), so no uniqueness can be asked of them.
CREATE TABLE contact (
    contact_id uuid NOT NULL,
    client_id text NOT NULL,
    name text NOT NULL,
    role text NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT contact_pk PRIMARY KEY (contact_id),
    CONSTRAINT contact_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT contact_role CHECK (role IN ('INCIDENT', 'SIGNER', 'LEGAL', 'PRESSURE')),
    CONSTRAINT contact_language CHECK (language IN ('ja', 'en'))
);
CREATE INDEX contact_by_client ON contact (client_id, contact_id);
CALL mamori_client_table('contact');

-- Secrets are encrypted by the service and are wiped when the endpoint ends; the row stays for the delivery log.
-- paused_until and previous_secret_until are technical time.
CREATE TABLE webhook (
    webhook_id uuid NOT NULL,
    client_id text NOT NULL,
    url text NOT NULL,
    event_types text[] NOT NULL,
    kinds text[] NOT NULL,
    state text NOT NULL,
    secret text,
    previous_secret text,
    previous_secret_until timestamptz,
    paused_until timestamptz,
    created_at timestamptz NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT webhook_pk PRIMARY KEY (webhook_id),
    CONSTRAINT webhook_one_client UNIQUE (client_id, webhook_id),
    CONSTRAINT webhook_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT webhook_state CHECK (state IN ('ENABLED', 'GONE', 'DELETED')),
    CONSTRAINT webhook_secret_while_not_deleted CHECK ((state = 'DELETED') = (secret IS NULL)),
    CONSTRAINT webhook_previous_secret_has_an_end
        CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
);
CALL mamori_client_table('webhook');
CALL mamori_client_read('webhook', 'DELIVERY');

-- One notice per event of another service, however often the event is read (REQ-15.6).
CREATE TABLE notice (
    notice_id uuid NOT NULL,
    client_id text NOT NULL,
    source text NOT NULL,
    source_event_id text NOT NULL,
    source_event_type text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    summary_ja text NOT NULL,
    summary_en text NOT NULL,
    occurred_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    traceparent text,
    CONSTRAINT notice_pk PRIMARY KEY (notice_id),
    CONSTRAINT notice_one_client UNIQUE (client_id, notice_id),
    CONSTRAINT notice_once_per_event UNIQUE (client_id, source, source_event_id),
    CONSTRAINT notice_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT notice_kind CHECK (kind IN ('FIRST_REPORT', 'JUDGMENT_REPORT', 'JUDGMENT_WITHDRAWN', 'POLICE',
                                           'CONSENT_REQUEST', 'BLOCK_STARTED', 'BLOCK_ENDED'))
);
CALL mamori_client_table('notice');
CALL mamori_append_only('notice');

-- The client's word that it knows: given once, by the first who gives it, and kept.
CREATE TABLE acknowledgement (
    notice_id uuid NOT NULL,
    client_id text NOT NULL,
    actor_id text NOT NULL,
    acknowledged_by text,
    acknowledged_at timestamptz NOT NULL,
    CONSTRAINT acknowledgement_pk PRIMARY KEY (notice_id),
    CONSTRAINT acknowledgement_of_notice FOREIGN KEY (client_id, notice_id) REFERENCES notice (client_id, notice_id)
);
CALL mamori_client_table('acknowledgement');
CALL mamori_append_only('acknowledgement');

-- A notice on its way to an endpoint. created_at is domain time; due_at, the lease and ended_at are technical time.
CREATE TABLE delivery (
    delivery_id uuid NOT NULL,
    client_id text NOT NULL,
    notice_id uuid NOT NULL,
    webhook_id uuid NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    tries integer NOT NULL,
    due_at timestamptz,
    lease_id uuid,
    lease_since timestamptz,
    lease_until timestamptz,
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT delivery_pk PRIMARY KEY (delivery_id),
    CONSTRAINT delivery_one_client UNIQUE (client_id, delivery_id),
    CONSTRAINT delivery_once_per_endpoint UNIQUE (notice_id, webhook_id),
    CONSTRAINT delivery_of_notice FOREIGN KEY (client_id, notice_id) REFERENCES notice (client_id, notice_id),
    CONSTRAINT delivery_to_webhook FOREIGN KEY (client_id, webhook_id) REFERENCES webhook (client_id, webhook_id),
    CONSTRAINT delivery_state CHECK (state IN ('PENDING', 'DELIVERED', 'GIVEN_UP', 'CANCELLED')),
    CONSTRAINT delivery_tries CHECK (tries >= 0),
    CONSTRAINT delivery_pending_is_due CHECK ((state = 'PENDING') = (due_at IS NOT NULL)),
    CONSTRAINT delivery_ended_has_a_time CHECK ((state = 'PENDING') = (ended_at IS NULL)),
    CONSTRAINT delivery_lease_is_whole CHECK (num_nonnulls(lease_id, lease_since, lease_until) IN (0, 3))
);
CREATE INDEX delivery_due ON delivery (webhook_id, due_at) WHERE state = 'PENDING';
CREATE INDEX delivery_by_client ON delivery (client_id, delivery_id);
CALL mamori_client_table('delivery');
CALL mamori_client_read('delivery', 'DELIVERY');

-- Each try with its result, in technical time. The answer's body is never kept.
CREATE TABLE delivery_attempt (
    delivery_id uuid NOT NULL,
    client_id text NOT NULL,
    number integer NOT NULL,
    outcome text NOT NULL,
    status integer,
    started_at timestamptz NOT NULL,
    ended_at timestamptz NOT NULL,
    CONSTRAINT delivery_attempt_pk PRIMARY KEY (delivery_id, number),
    CONSTRAINT delivery_attempt_of_delivery
        FOREIGN KEY (client_id, delivery_id) REFERENCES delivery (client_id, delivery_id),
    CONSTRAINT delivery_attempt_outcome CHECK (outcome IN ('DELIVERED', 'GONE', 'REJECTED', 'REDIRECTED', 'TIMED_OUT',
                                                           'UNREACHABLE', 'ADDRESS_REFUSED', 'INTERRUPTED'))
);
CALL mamori_client_table('delivery_attempt');
CALL mamori_append_only('delivery_attempt');
