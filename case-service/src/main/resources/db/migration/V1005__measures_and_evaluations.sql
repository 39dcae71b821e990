-- What was answered, promised and done, and the evaluations that were asked for. All append only.

CREATE TABLE case_answer (
    answer_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    contact_id uuid,
    given_at timestamptz NOT NULL,
    words text NOT NULL,
    completes_matter boolean NOT NULL,
    apology text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_answer_pk PRIMARY KEY (answer_id),
    CONSTRAINT case_answer_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_answer_contact FOREIGN KEY (case_id, contact_id) REFERENCES case_contact,
    CONSTRAINT case_answer_apology CHECK (apology IN ('NONE', 'LIMITED', 'FULL'))
);
CREATE INDEX case_answer_by_case ON case_answer (case_id);
CALL mamori_client_table('case_answer');
CALL mamori_append_only('case_answer');

CREATE TABLE case_promise (
    promise_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    what text NOT NULL,
    made_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_promise_pk PRIMARY KEY (promise_id),
    CONSTRAINT case_promise_case FOREIGN KEY (case_id) REFERENCES case_file
);
CREATE INDEX case_promise_by_case ON case_promise (case_id);
CALL mamori_client_table('case_promise');
CALL mamori_append_only('case_promise');

CREATE TABLE case_promise_kept (
    promise_id uuid NOT NULL,
    client_id text NOT NULL,
    kept_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_promise_kept_pk PRIMARY KEY (promise_id),
    CONSTRAINT case_promise_kept_promise FOREIGN KEY (promise_id) REFERENCES case_promise
);
CALL mamori_client_table('case_promise_kept');
CALL mamori_append_only('case_promise_kept');

CREATE TABLE case_warning (
    warning_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    given_at timestamptz NOT NULL,
    means text NOT NULL,
    words text NOT NULL,
    refusal_announced boolean NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_warning_pk PRIMARY KEY (warning_id),
    CONSTRAINT case_warning_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_warning_means CHECK (means IN ('ORAL', 'WRITTEN'))
);
CREATE INDEX case_warning_by_case ON case_warning (case_id);
CALL mamori_client_table('case_warning');
CALL mamori_append_only('case_warning');

CREATE TABLE case_lighter_means (
    lighter_means_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    tried_at timestamptz NOT NULL,
    result text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_lighter_means_pk PRIMARY KEY (lighter_means_id),
    CONSTRAINT case_lighter_means_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_lighter_means_kind CHECK (kind IN ('SAME_ANSWER', 'ENDED_BY_RULE', 'ONE_CONTACT_PERSON',
        'FIXED_HOURS', 'ROUTED_TO_SUPERVISOR', 'RECORDED_MESSAGE', 'WRITTEN_ONLY'))
);
CREATE INDEX case_lighter_means_by_case ON case_lighter_means (case_id);
CALL mamori_client_table('case_lighter_means');
CALL mamori_append_only('case_lighter_means');

-- The answers of judgment-service, word for word; it keeps the facts that it was given.
CREATE TABLE evaluation (
    evaluation_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid,
    contact_id uuid,
    result json NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL,
    CONSTRAINT evaluation_pk PRIMARY KEY (evaluation_id),
    CONSTRAINT evaluation_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT evaluation_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT evaluation_subject CHECK ((case_id IS NULL) <> (contact_id IS NULL))
);
CREATE INDEX evaluation_by_subject ON evaluation (case_id, contact_id);
CALL mamori_client_table('evaluation');
CALL mamori_append_only('evaluation');
