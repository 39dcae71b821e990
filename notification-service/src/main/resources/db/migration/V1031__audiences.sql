-- Who is told: the client, or departments of the agency about the client's matters. One event may give one notice to each.
ALTER TABLE notice
    ADD COLUMN audience text NOT NULL DEFAULT 'CLIENT',
    ADD COLUMN departments text[] NOT NULL DEFAULT '{}',
    ADD COLUMN case_id text,
    ADD COLUMN emergency boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT notice_once_per_event,
    ADD CONSTRAINT notice_once_per_event UNIQUE (client_id, source, source_event_id, audience),
    ADD CONSTRAINT notice_audience CHECK (audience IN ('CLIENT', 'AGENCY')),
    ADD CONSTRAINT notice_departments CHECK ((audience = 'AGENCY') = (cardinality(departments) > 0)),
    DROP CONSTRAINT notice_kind,
    ADD CONSTRAINT notice_kind CHECK (
        kind IN ('FIRST_REPORT', 'JUDGMENT_REPORT', 'JUDGMENT_WITHDRAWN', 'POLICE', 'CONSENT_REQUEST', 'BLOCK_STARTED',
                 'BLOCK_ENDED', 'LITIGATION', 'OUTSIDE_BODY', 'OUT_OF_MANDATE', 'PRODUCT_ACCIDENT', 'AGREEMENT_REQUEST',
                 'VISIT_REQUEST', 'CASE_SHARED', 'OPINION_REQUEST', 'STAFF_NOTICE', 'CLIENT_DEMAND', 'LATE_REPORT',
                 'UNACKNOWLEDGED', 'LIVE_ALERTS', 'VOICE_OF_CUSTOMER', 'MORNING_DIGEST'));
CREATE INDEX notice_by_audience ON notice (client_id, audience, notice_id);
CREATE INDEX notice_by_time ON notice (client_id, created_at);

-- Who has seen a notice first when; mails and deliveries are kept in their own tables.
CREATE TABLE notice_reading (
    notice_id uuid NOT NULL,
    client_id text NOT NULL,
    actor_id text NOT NULL,
    read_at timestamptz NOT NULL,
    CONSTRAINT notice_reading_pk PRIMARY KEY (notice_id, actor_id),
    CONSTRAINT notice_reading_of_notice FOREIGN KEY (client_id, notice_id) REFERENCES notice (client_id, notice_id)
);
CALL mamori_client_table('notice_reading');
CALL mamori_append_only('notice_reading');

-- Contacts of the same rank are told together; the next rank when the notice is not acknowledged. Quiet hours are Japanese
-- time and may go over midnight.
ALTER TABLE contact
    ADD COLUMN rank integer NOT NULL DEFAULT 1,
    ADD COLUMN quiet_from time,
    ADD COLUMN quiet_until time,
    ADD CONSTRAINT contact_rank CHECK (rank BETWEEN 1 AND 9),
    ADD CONSTRAINT contact_quiet_hours CHECK ((quiet_from IS NULL) = (quiet_until IS NULL) AND quiet_from <> quiet_until);

-- Where a department of the agency gets mail about a client's matters. The address is encrypted.
CREATE TABLE department_address (
    client_id text NOT NULL,
    department text NOT NULL,
    email text NOT NULL,
    language text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT department_address_pk PRIMARY KEY (client_id, department),
    CONSTRAINT department_address_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT department_address_department CHECK (department IN ('LEGAL', 'GENERAL_AFFAIRS', 'PRODUCT', 'HEADQUARTERS',
                                                                   'MANAGEMENT', 'CENTRE')),
    CONSTRAINT department_address_language CHECK (language IN ('ja', 'en'))
);
CALL mamori_client_table('department_address');
