-- Cases grow out of contacts (REQ-5.0.1). What was found or said is never overwritten: each statement is a row of its
-- own, numbered by the version that the case got with it, and the latest one counts.

CREATE TABLE case_file (
    case_id uuid NOT NULL,
    client_id text NOT NULL,
    version bigint NOT NULL,
    title_cipher text NOT NULL,
    customer_kind text NOT NULL,
    customer_name_cipher text,
    number_cipher text,
    harmed text[] NOT NULL,
    opened_at timestamptz NOT NULL,
    opened_by text NOT NULL,
    CONSTRAINT case_file_pk PRIMARY KEY (case_id),
    CONSTRAINT case_file_customer_kind CHECK (customer_kind IN ('CONTRACTED', 'USER', 'POTENTIAL', 'FAMILY',
        'BUSINESS_PARTNER', 'CLIENT_STAFF', 'UNKNOWN'))
);
CREATE INDEX case_file_by_opening ON case_file (client_id, opened_at DESC, case_id DESC);
CALL mamori_client_table('case_file');

CREATE TABLE case_contact (
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    same_matter boolean NOT NULL,
    clarification boolean NOT NULL,
    linked_at timestamptz NOT NULL,
    linked_by text NOT NULL,
    CONSTRAINT case_contact_pk PRIMARY KEY (case_id, contact_id),
    CONSTRAINT case_contact_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_contact_contact FOREIGN KEY (contact_id) REFERENCES contact
);
CREATE INDEX case_contact_by_contact ON case_contact (contact_id);
CALL mamori_client_table('case_contact');
CALL mamori_append_only('case_contact');

CREATE TABLE case_request (
    request_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    text text NOT NULL,
    CONSTRAINT case_request_pk PRIMARY KEY (request_id),
    CONSTRAINT case_request_case FOREIGN KEY (case_id) REFERENCES case_file
);
CREATE INDEX case_request_by_case ON case_request (case_id);
CALL mamori_client_table('case_request');
CALL mamori_append_only('case_request');

CREATE TABLE case_request_state (
    request_id uuid NOT NULL,
    client_id text NOT NULL,
    case_version bigint NOT NULL,
    validity text NOT NULL,
    state text NOT NULL,
    reason text,
    stated_at timestamptz NOT NULL,
    stated_by text NOT NULL,
    CONSTRAINT case_request_state_pk PRIMARY KEY (request_id, case_version),
    CONSTRAINT case_request_state_request FOREIGN KEY (request_id) REFERENCES case_request,
    CONSTRAINT case_request_state_validity CHECK (validity IN
        ('VALID', 'PARTLY_VALID', 'NOT_VALID', 'NO_REQUEST', 'UNKNOWN')),
    CONSTRAINT case_request_state_state CHECK (state IN ('OPEN', 'FULFILLED', 'DECLINED'))
);
CALL mamori_client_table('case_request_state');
CALL mamori_append_only('case_request_state');

CREATE TABLE case_cause (
    case_id uuid NOT NULL,
    client_id text NOT NULL,
    case_version bigint NOT NULL,
    company_caused text NOT NULL,
    remedied boolean NOT NULL,
    remedy text,
    stated_at timestamptz NOT NULL,
    stated_by text NOT NULL,
    CONSTRAINT case_cause_pk PRIMARY KEY (case_id, case_version),
    CONSTRAINT case_cause_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_cause_company_caused CHECK (company_caused IN ('YES', 'NO', 'UNKNOWN'))
);
CALL mamori_client_table('case_cause');
CALL mamori_append_only('case_cause');

CREATE TABLE case_accommodation (
    case_id uuid NOT NULL,
    client_id text NOT NULL,
    case_version bigint NOT NULL,
    sign text NOT NULL,
    stated_by_staff text[] NOT NULL,
    offered text,
    step_done boolean NOT NULL,
    stated_at timestamptz NOT NULL,
    stated_by text NOT NULL,
    CONSTRAINT case_accommodation_pk PRIMARY KEY (case_id, case_version),
    CONSTRAINT case_accommodation_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_accommodation_sign CHECK (sign IN ('NONE', 'TOLD', 'LIKELY'))
);
CALL mamori_client_table('case_accommodation');
CALL mamori_append_only('case_accommodation');

CREATE TABLE case_number_link (
    case_id uuid NOT NULL,
    client_id text NOT NULL,
    case_version bigint NOT NULL,
    confidence text NOT NULL,
    checked_on date NOT NULL,
    other_users integer NOT NULL,
    stated_at timestamptz NOT NULL,
    stated_by text NOT NULL,
    CONSTRAINT case_number_link_pk PRIMARY KEY (case_id, case_version),
    CONSTRAINT case_number_link_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_number_link_confidence CHECK (confidence IN ('CONTRACT_DATA', 'CALL_BACK', 'STATEMENT')),
    CONSTRAINT case_number_link_users CHECK (other_users >= 0)
);
CALL mamori_client_table('case_number_link');
CALL mamori_append_only('case_number_link');

CREATE TABLE case_conduct (
    conduct_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    contact_id uuid NOT NULL,
    sequence integer NOT NULL,
    said_at timestamptz NOT NULL,
    verbatim text,
    manner text,
    impression text,
    kind text NOT NULL,
    corrects uuid,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_conduct_pk PRIMARY KEY (conduct_id),
    CONSTRAINT case_conduct_order UNIQUE (case_id, sequence),
    CONSTRAINT case_conduct_contact FOREIGN KEY (case_id, contact_id) REFERENCES case_contact,
    CONSTRAINT case_conduct_corrects FOREIGN KEY (corrects) REFERENCES case_conduct,
    CONSTRAINT case_conduct_corrected_once UNIQUE (corrects),
    CONSTRAINT case_conduct_kind CHECK (kind IN ('VERBATIM', 'SUMMARY_ONLY')),
    CONSTRAINT case_conduct_words CHECK (kind = 'SUMMARY_ONLY' OR verbatim IS NOT NULL)
);
CALL mamori_client_table('case_conduct');
CALL mamori_append_only('case_conduct');

-- A person, never a machine, ties a criteria code to the words.
CREATE TABLE case_conduct_code (
    conduct_id uuid NOT NULL,
    client_id text NOT NULL,
    code text NOT NULL,
    confirmed_by text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT case_conduct_code_pk PRIMARY KEY (conduct_id, code),
    CONSTRAINT case_conduct_code_conduct FOREIGN KEY (conduct_id) REFERENCES case_conduct,
    CONSTRAINT case_conduct_code_form CHECK (code ~ '^[A-Z]+\.[A-Z0-9_]+$')
);
CALL mamori_client_table('case_conduct_code');
CALL mamori_append_only('case_conduct_code');

CREATE TABLE case_evidence (
    evidence_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    reference text NOT NULL,
    sha256 text,
    captured_at timestamptz,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_evidence_pk PRIMARY KEY (evidence_id),
    CONSTRAINT case_evidence_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_evidence_kind CHECK (kind IN
        ('RECORDING', 'MAIL', 'PURCHASE_HISTORY', 'INQUIRY_HISTORY', 'SCREENSHOT', 'OTHER')),
    CONSTRAINT case_evidence_hash CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CREATE INDEX case_evidence_by_case ON case_evidence (case_id);
CALL mamori_client_table('case_evidence');
CALL mamori_append_only('case_evidence');

-- What judgment-service told of its judgments; a copy that follows its feed.
CREATE TABLE case_judgment (
    judgment_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    state text NOT NULL,
    verdict text,
    criteria_codes text[] NOT NULL,
    criteria_set_version text,
    decided_by text,
    decided_at timestamptz,
    CONSTRAINT case_judgment_pk PRIMARY KEY (judgment_id),
    CONSTRAINT case_judgment_state CHECK (state IN ('SIGNED', 'WITHDRAWN'))
);
CREATE INDEX case_judgment_by_case ON case_judgment (case_id);
CALL mamori_client_table('case_judgment');
