-- What a PBX that keeps its own copy last said it had applied.
CREATE TABLE applied_list (
    client_id text NOT NULL,
    holder_id text NOT NULL,
    revision bigint NOT NULL,
    entries integer NOT NULL,
    sha256 text NOT NULL,
    as_of timestamptz NOT NULL,
    in_step boolean NOT NULL,
    reported_at timestamptz NOT NULL,
    CONSTRAINT applied_list_pk PRIMARY KEY (client_id, holder_id),
    CONSTRAINT applied_list_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$')
);
CALL mamori_client_table('applied_list');
