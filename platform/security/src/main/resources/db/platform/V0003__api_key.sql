-- Keys of machines. The secret itself is nowhere: SHA-256 of 256 random bits.
CREATE TABLE api_key (
    key_id text NOT NULL,
    client_id text NOT NULL,
    hash bytea NOT NULL,
    previous_hash bytea,
    previous_until timestamptz,
    queue_ids text[] NOT NULL,
    label text NOT NULL,
    created_at timestamptz NOT NULL,
    expires_at timestamptz,
    revoked_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT api_key_pk PRIMARY KEY (key_id),
    CONSTRAINT api_key_hash_is_sha256 CHECK (length(hash) = 32 AND length(previous_hash) = 32),
    CONSTRAINT api_key_previous_ends CHECK ((previous_hash IS NULL) = (previous_until IS NULL))
);
CREATE INDEX api_key_by_client ON api_key (client_id, key_id);
CALL mamori_client_table('api_key');
-- A key is looked up before anybody knows whose it is.
CALL mamori_client_read('api_key', 'API_KEY');
