-- Evidence files. The bytes lie in the storage, part by part; here is what they are and how to know that they are whole.

CREATE TABLE evidence_file (
    file_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    media_type text NOT NULL,
    bytes bigint NOT NULL,
    sha256 text NOT NULL,
    captured_at timestamptz NOT NULL,
    origin_cipher text NOT NULL,
    state text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    completed_at timestamptz,
    CONSTRAINT evidence_file_pk PRIMARY KEY (file_id),
    CONSTRAINT evidence_file_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT evidence_file_kind CHECK (kind IN ('RECORDING', 'MAIL', 'POST', 'SCREENSHOT', 'OTHER')),
    CONSTRAINT evidence_file_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT evidence_file_bytes CHECK (bytes > 0),
    CONSTRAINT evidence_file_state CHECK (state IN ('UPLOADING', 'COMPLETE')),
    CONSTRAINT evidence_file_completed CHECK ((state = 'COMPLETE') = (completed_at IS NOT NULL))
);
CREATE INDEX evidence_file_by_case ON evidence_file (case_id);
CALL mamori_client_table('evidence_file');
