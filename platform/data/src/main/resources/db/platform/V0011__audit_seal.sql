-- Audit entries are sealed into one hash chain per client ('-' for the registries): a changed or deleted entry breaks
-- the chain, and a tail that was cut off is missed by the service that keeps the chain's heads.

-- What an entry says in words may name people. It stands beside the entry and can be erased; the chain holds only its
-- salted hash, so erasing breaks nothing and nobody can guess the words from the hash.
CREATE TABLE audit_content (
    client_id text NOT NULL,
    audit_entry_id uuid NOT NULL,
    salt bytea NOT NULL,
    reason text,
    details text NOT NULL,
    CONSTRAINT audit_content_pk PRIMARY KEY (client_id, audit_entry_id),
    CONSTRAINT audit_content_salt CHECK (octet_length(salt) = 16)
);

-- SHA-256, in hex, of salt, reason, a zero byte and details. NULL: reason and details stand in the entry itself, as
-- they did before this column, and cannot be erased.
ALTER TABLE audit_entry ADD COLUMN content_hash text;
ALTER TABLE audit_entry ALTER COLUMN details SET DEFAULT '{}';

-- An auditor's list, latest first: all of a client, those about one thing, those of one person.
CREATE INDEX audit_entry_latest ON audit_entry (client_id, sequence DESC);
CREATE INDEX audit_entry_latest_of_subject ON audit_entry (client_id, subject_id, sequence DESC);
CREATE INDEX audit_entry_latest_of_actor ON audit_entry (client_id, actor_id, sequence DESC);

-- Entries that wait for their seal, a second at most. A row that stays here has lost its entry.
CREATE TABLE audit_unsealed (
    client_id text NOT NULL,
    sequence bigint NOT NULL,
    audit_entry_id uuid NOT NULL,
    CONSTRAINT audit_unsealed_pk PRIMARY KEY (client_id, sequence)
);

CREATE TABLE audit_chain (
    client_id text NOT NULL,
    position bigint NOT NULL,
    head bytea NOT NULL,
    told_position bigint NOT NULL DEFAULT 0,
    told_at timestamptz,
    CONSTRAINT audit_chain_pk PRIMARY KEY (client_id)
);

CREATE TABLE audit_seal (
    client_id text NOT NULL,
    position bigint NOT NULL,
    audit_entry_id uuid NOT NULL,
    entry_hash bytea NOT NULL,
    chain_hash bytea NOT NULL,
    sealed_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_seal_pk PRIMARY KEY (client_id, position),
    CONSTRAINT audit_seal_entry UNIQUE (audit_entry_id)
);

-- The heads of other services' chains, as they told them. Kept here, where who can change those rows cannot reach.
CREATE TABLE audit_kept_head (
    client_id text NOT NULL,
    source text NOT NULL,
    position bigint NOT NULL,
    head text NOT NULL,
    kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    CONSTRAINT audit_kept_head_pk PRIMARY KEY (client_id, source, position)
);

-- Entries from before this version are sealed too. Not before row level security would hide them from the owner.
SELECT set_config('mamori.purpose', 'AUDIT_SEARCH', true);
INSERT INTO audit_unsealed (client_id, sequence, audit_entry_id)
SELECT client_id, sequence, audit_entry_id FROM audit_entry;
SELECT set_config('mamori.purpose', '', true);

CALL mamori_client_table('audit_content');
CALL mamori_client_read('audit_content', 'AUDIT_SEARCH');
CALL mamori_client_table('audit_unsealed');
CALL mamori_client_read('audit_unsealed', 'TIMER');
CALL mamori_client_table('audit_chain');
CALL mamori_client_read('audit_chain', 'TIMER');
CALL mamori_client_table('audit_seal');
CALL mamori_append_only('audit_seal');
CALL mamori_client_table('audit_kept_head');
CALL mamori_append_only('audit_kept_head');

-- By a trigger, so that an older version that still runs beside this one has its entries sealed too.
CREATE FUNCTION mamori_audit_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO audit_unsealed (client_id, sequence, audit_entry_id)
    VALUES (NEW.client_id, NEW.sequence, NEW.audit_entry_id);
    RETURN NULL;
END $$;
CREATE TRIGGER audit_entry_waits AFTER INSERT ON audit_entry FOR EACH ROW EXECUTE FUNCTION mamori_audit_waits();

-- An entry with its words, as long as they are kept.
CREATE VIEW audit_record WITH (security_invoker = true) AS
SELECT e.audit_entry_id, e.client_id, e.sequence, e.occurred_at, e.recorded_at, e.actor_id, e.actor_kind, e.action,
       e.subject_type, e.subject_id, coalesce(c.reason, e.reason) AS reason,
       coalesce(c.details::jsonb, e.details) AS details, e.trace_id,
       e.content_hash IS NOT NULL AND c.audit_entry_id IS NULL AS erased
FROM audit_entry e
LEFT JOIN audit_content c ON c.client_id = e.client_id AND c.audit_entry_id = e.audit_entry_id;

-- The hash of an entry: of all its columns, as one JSON array.
CREATE FUNCTION mamori_audit_hash(entry audit_entry) RETURNS bytea LANGUAGE sql STABLE
    RETURN sha256(convert_to(json_build_array(
        entry.audit_entry_id, entry.client_id, entry.sequence,
        (extract(epoch FROM entry.occurred_at) * 1000000)::bigint,
        (extract(epoch FROM entry.recorded_at) * 1000000)::bigint,
        entry.actor_id, entry.actor_kind, entry.action, entry.subject_type, entry.subject_id,
        entry.reason, entry.details::text, entry.trace_id, entry.content_hash)::text, 'UTF8'));

-- Seals up to so many entries of the transaction's client; returns how many. Of several replicas one at a time: the
-- chain's row is locked. A chain begins with the hash of its client's id.
CREATE FUNCTION mamori_seal(most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    chain audit_chain%ROWTYPE;
    entry audit_entry%ROWTYPE;
    hash bytea;
    sealed integer := 0;
BEGIN
    INSERT INTO audit_chain (client_id, position, head)
    VALUES (mamori_scope(), 0, sha256(convert_to(mamori_scope(), 'UTF8'))) ON CONFLICT DO NOTHING;
    SELECT * INTO chain FROM audit_chain WHERE client_id = mamori_scope() FOR UPDATE;
    FOR entry IN
        SELECT e.* FROM audit_unsealed u JOIN audit_entry e ON e.audit_entry_id = u.audit_entry_id
        WHERE u.client_id = mamori_scope() ORDER BY u.sequence LIMIT most
    LOOP
        hash := mamori_audit_hash(entry);
        chain.position := chain.position + 1;
        chain.head := sha256(chain.head || hash || int8send(chain.position));
        INSERT INTO audit_seal (client_id, position, audit_entry_id, entry_hash, chain_hash)
        VALUES (chain.client_id, chain.position, entry.audit_entry_id, hash, chain.head);
        DELETE FROM audit_unsealed WHERE client_id = chain.client_id AND sequence = entry.sequence;
        sealed := sealed + 1;
    END LOOP;
    UPDATE audit_chain SET position = chain.position, head = chain.head WHERE client_id = chain.client_id;
    RETURN sealed;
END $$;
