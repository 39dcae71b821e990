-- What workers, the agency and the client said about a version before it was agreed (REQ-6.0.4, REQ-13.5.6).
CREATE TABLE criteria_comment (
    comment_id uuid NOT NULL,
    client_id text NOT NULL,
    set_id uuid NOT NULL,
    author text NOT NULL,
    capacity text NOT NULL,
    words text NOT NULL,
    given_at timestamptz NOT NULL,
    CONSTRAINT criteria_comment_pk PRIMARY KEY (comment_id),
    CONSTRAINT criteria_comment_capacity CHECK (capacity IN ('WORKER', 'AGENCY', 'CLIENT')),
    CONSTRAINT criteria_comment_set FOREIGN KEY (client_id, set_id) REFERENCES criteria_set (client_id, set_id)
);
CREATE INDEX criteria_comment_by_set ON criteria_comment (client_id, set_id, comment_id);
CALL mamori_client_table('criteria_comment');
CALL mamori_append_only('criteria_comment');
