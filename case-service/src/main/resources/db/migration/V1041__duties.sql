-- What the organisation owes its people, on record: policies, trainings, stress checks, the ten measures. People and
-- sites serve all clients, so what is about them is a registry.

CREATE TABLE policy_version (
    version text NOT NULL,
    text text NOT NULL,
    elements text[] NOT NULL,
    signer text NOT NULL,
    published_on date NOT NULL,
    published_at text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT policy_version_pk PRIMARY KEY (version)
);
CALL mamori_registry_table('policy_version');
CALL mamori_append_only('policy_version');

CREATE TABLE policy_confirmation (
    version text NOT NULL,
    staff_id text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT policy_confirmation_pk PRIMARY KEY (version, staff_id),
    CONSTRAINT policy_confirmation_version FOREIGN KEY (version) REFERENCES policy_version
);
CALL mamori_registry_table('policy_confirmation');
CALL mamori_append_only('policy_confirmation');

CREATE TABLE training_record (
    staff_id text NOT NULL,
    topic text NOT NULL,
    held_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT training_record_pk PRIMARY KEY (staff_id, topic, held_on),
    CONSTRAINT training_record_staff FOREIGN KEY (staff_id) REFERENCES staff
);
CALL mamori_registry_table('training_record');
CALL mamori_append_only('training_record');

-- That a check was held, and when the next one is due. There is no place for a result (REQ-13.4.5).
CREATE TABLE stress_check (
    staff_id text NOT NULL,
    due_on date NOT NULL,
    done_on date,
    scheduled_by text NOT NULL,
    CONSTRAINT stress_check_pk PRIMARY KEY (staff_id, due_on),
    CONSTRAINT stress_check_staff FOREIGN KEY (staff_id) REFERENCES staff
);
CALL mamori_registry_table('stress_check');

CREATE TABLE readiness (
    client_id text NOT NULL,
    centre_id text NOT NULL,
    measure text NOT NULL,
    state text NOT NULL,
    since date NOT NULL,
    note text,
    stated_at timestamptz NOT NULL,
    stated_by text NOT NULL,
    CONSTRAINT readiness_pk PRIMARY KEY (client_id, centre_id, measure),
    CONSTRAINT readiness_centre FOREIGN KEY (centre_id) REFERENCES centre,
    CONSTRAINT readiness_state CHECK (state IN ('NOT_BEGUN', 'UNDER_WAY', 'IN_PLACE'))
);
CALL mamori_client_table('readiness');

-- Where a text is set, who has not confirmed the latest one does not read cases (REQ-14.4).
CREATE TABLE confidentiality_text (
    client_id text NOT NULL,
    version bigint NOT NULL,
    text text NOT NULL,
    set_at timestamptz NOT NULL,
    set_by text NOT NULL,
    CONSTRAINT confidentiality_text_pk PRIMARY KEY (client_id, version)
);
CALL mamori_client_table('confidentiality_text');
CALL mamori_append_only('confidentiality_text');

CREATE TABLE confidentiality_confirmation (
    client_id text NOT NULL,
    version bigint NOT NULL,
    staff_id text NOT NULL,
    confirmed_at timestamptz NOT NULL,
    CONSTRAINT confidentiality_confirmation_pk PRIMARY KEY (client_id, version, staff_id),
    CONSTRAINT confidentiality_confirmation_text FOREIGN KEY (client_id, version) REFERENCES confidentiality_text
);
CALL mamori_client_table('confidentiality_confirmation');
CALL mamori_append_only('confidentiality_confirmation');
