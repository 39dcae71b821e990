-- Customers as far as they are known, each client's own, and the matters that group contacts about the same thing.

CREATE TABLE customer (
    customer_id uuid NOT NULL,
    client_id text NOT NULL,
    version bigint NOT NULL,
    kind text NOT NULL,
    name_cipher text,
    registered_at timestamptz NOT NULL,
    registered_by text NOT NULL,
    CONSTRAINT customer_pk PRIMARY KEY (customer_id),
    CONSTRAINT customer_kind CHECK (kind IN ('CONTRACTED', 'USER', 'POTENTIAL', 'FAMILY', 'BUSINESS_PARTNER',
        'CLIENT_STAFF', 'UNKNOWN'))
);
CALL mamori_client_table('customer');

-- A number is not a person: it belongs to somebody for a time, as sure as the source is. Searched by keyed hash.
CREATE TABLE customer_identifier (
    identifier_id uuid NOT NULL,
    client_id text NOT NULL,
    customer_id uuid NOT NULL,
    kind text NOT NULL,
    value_cipher text NOT NULL,
    value_hash text NOT NULL,
    confidence text NOT NULL,
    valid_from date NOT NULL,
    valid_until date,
    ended_by text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT customer_identifier_pk PRIMARY KEY (identifier_id),
    CONSTRAINT customer_identifier_customer FOREIGN KEY (customer_id) REFERENCES customer,
    CONSTRAINT customer_identifier_kind CHECK (kind IN ('PHONE', 'EMAIL', 'HANDLE')),
    CONSTRAINT customer_identifier_confidence CHECK (confidence IN
        ('CONTRACT_DATA', 'CALL_BACK', 'STATEMENT', 'SHOWN_ONLY')),
    CONSTRAINT customer_identifier_period CHECK (valid_until IS NULL OR valid_until > valid_from)
);
CREATE INDEX customer_identifier_by_value ON customer_identifier (client_id, kind, value_hash);
CREATE INDEX customer_identifier_by_customer ON customer_identifier (customer_id);
CALL mamori_client_table('customer_identifier');

CREATE TABLE matter (
    matter_id uuid NOT NULL,
    client_id text NOT NULL,
    version bigint NOT NULL,
    title_cipher text NOT NULL,
    customer_id uuid,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    closed_at timestamptz,
    closed_by text,
    CONSTRAINT matter_pk PRIMARY KEY (matter_id),
    CONSTRAINT matter_customer FOREIGN KEY (customer_id) REFERENCES customer,
    CONSTRAINT matter_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE INDEX matter_by_customer ON matter (customer_id) WHERE customer_id IS NOT NULL;
CALL mamori_client_table('matter');

CREATE TABLE matter_contact (
    client_id text NOT NULL,
    matter_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    clarification boolean NOT NULL,
    linked_at timestamptz NOT NULL,
    linked_by text NOT NULL,
    CONSTRAINT matter_contact_pk PRIMARY KEY (matter_id, contact_id),
    CONSTRAINT matter_contact_matter FOREIGN KEY (matter_id) REFERENCES matter,
    CONSTRAINT matter_contact_contact FOREIGN KEY (contact_id) REFERENCES contact
);
CREATE INDEX matter_contact_by_contact ON matter_contact (contact_id);
CALL mamori_client_table('matter_contact');
CALL mamori_append_only('matter_contact');

ALTER TABLE case_file ADD COLUMN matter_id uuid,
    ADD CONSTRAINT case_file_matter FOREIGN KEY (matter_id) REFERENCES matter;
CREATE INDEX case_file_by_matter ON case_file (matter_id) WHERE matter_id IS NOT NULL;

-- What was answered or promised before there was a case belongs to the matter, and goes with it into the case.
ALTER TABLE case_answer ALTER COLUMN case_id DROP NOT NULL,
    ADD COLUMN matter_id uuid,
    ADD CONSTRAINT case_answer_matter FOREIGN KEY (matter_id) REFERENCES matter,
    ADD CONSTRAINT case_answer_matter_contact FOREIGN KEY (matter_id, contact_id) REFERENCES matter_contact,
    ADD CONSTRAINT case_answer_owner CHECK ((case_id IS NULL) <> (matter_id IS NULL));
ALTER TABLE case_promise ALTER COLUMN case_id DROP NOT NULL,
    ADD COLUMN matter_id uuid,
    ADD CONSTRAINT case_promise_matter FOREIGN KEY (matter_id) REFERENCES matter,
    ADD CONSTRAINT case_promise_owner CHECK ((case_id IS NULL) <> (matter_id IS NULL));
CREATE INDEX case_answer_by_matter ON case_answer (matter_id) WHERE matter_id IS NOT NULL;
CREATE INDEX case_promise_by_matter ON case_promise (matter_id) WHERE matter_id IS NOT NULL;
