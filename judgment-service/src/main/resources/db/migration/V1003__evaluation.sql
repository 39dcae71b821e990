-- What was evaluated, by which set, with which answer. Facts hold people's words, so they lie encrypted.
CREATE TABLE evaluation (
    evaluation_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid,
    contact_id text,
    set_id uuid NOT NULL,
    facts text NOT NULL,
    result text NOT NULL,
    evaluated_by text NOT NULL,
    evaluated_at timestamptz NOT NULL,
    CONSTRAINT evaluation_pk PRIMARY KEY (evaluation_id),
    CONSTRAINT evaluation_of_client UNIQUE (client_id, evaluation_id),
    CONSTRAINT evaluation_set FOREIGN KEY (client_id, set_id) REFERENCES criteria_set (client_id, set_id)
);
CREATE INDEX evaluation_by_case ON evaluation (client_id, case_id, evaluation_id);
CALL mamori_client_table('evaluation');
CALL mamori_append_only('evaluation');
