-- Client separation, audit, idempotency: the same in every service's database.
-- Flyway runs this as the owner of the schema; the service runs as ${app_role}, which owns nothing and bypasses nothing.

GRANT USAGE ON SCHEMA public TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app_role};
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO ${app_role};

-- The scope of the transaction: a client id, '-' for the registries, NULL when nobody said. A setting that was once
-- local to a transaction comes back as '' on the same connection, so '' means the same as unset.
CREATE FUNCTION mamori_scope() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('mamori.client', true), '');

CREATE FUNCTION mamori_purpose() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
    RETURN nullif(current_setting('mamori.purpose', true), '');

-- Rows of one client are seen and written only in that client's transactions, by the owner of the table too.
CREATE PROCEDURE mamori_client_table(table_name text) LANGUAGE plpgsql AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_attribute
                   WHERE attrelid = table_name::regclass AND attname = 'client_id'
                     AND atttypid = 'text'::regtype AND attnotnull) THEN
        RAISE EXCEPTION 'Table % needs a column client_id text NOT NULL', table_name;
    END IF;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY %I ON %I USING (client_id = mamori_scope()) WITH CHECK (client_id = mamori_scope())',
                   table_name || '_own_client', table_name);
END $$;

-- The table may be read over all clients for one listed purpose (CrossClient).
CREATE PROCEDURE mamori_client_read(table_name text, purpose text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (mamori_purpose() = %L)',
                   table_name || '_for_' || lower(purpose), table_name, purpose);
END $$;

-- A registry: read by all, written only in transactions of no client.
CREATE PROCEDURE mamori_registry_table(table_name text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', table_name);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', table_name);
    EXECUTE format('CREATE POLICY %I ON %I FOR SELECT USING (true)', table_name || '_read', table_name);
    EXECUTE format('CREATE POLICY %I ON %I USING (mamori_scope() = ''-'') WITH CHECK (mamori_scope() = ''-'')',
                   table_name || '_registry', table_name);
END $$;

-- What is written stays. The trigger holds for the owner too, for whom revoked rights mean nothing.
CREATE FUNCTION mamori_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Table % is append only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE PROCEDURE mamori_append_only(table_name text) LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON %I FROM ${app_role}', table_name);
    EXECUTE format('CREATE TRIGGER %I BEFORE UPDATE OR DELETE OR TRUNCATE ON %I '
                   'FOR EACH STATEMENT EXECUTE FUNCTION mamori_refuse_change()',
                   table_name || '_append_only', table_name);
END $$;

CREATE TABLE audit_entry (
    audit_entry_id uuid NOT NULL,
    client_id text NOT NULL,
    sequence bigint GENERATED ALWAYS AS IDENTITY,
    occurred_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    actor_id text NOT NULL,
    actor_kind text NOT NULL,
    action text NOT NULL,
    subject_type text NOT NULL,
    subject_id text NOT NULL,
    reason text,
    details jsonb NOT NULL,
    trace_id text,
    CONSTRAINT audit_entry_pk PRIMARY KEY (audit_entry_id),
    CONSTRAINT audit_entry_actor_kind CHECK (actor_kind IN ('PERSON', 'MACHINE', 'SERVICE'))
);
CREATE INDEX audit_entry_by_subject ON audit_entry (client_id, subject_type, subject_id);
CALL mamori_client_table('audit_entry');
CALL mamori_client_read('audit_entry', 'AUDIT_SEARCH');
CALL mamori_append_only('audit_entry');

-- The answer that was given to a command, so that the same command sent again gets the same answer.
CREATE TABLE idempotency_record (
    client_id text NOT NULL,
    scope text NOT NULL,
    operation text NOT NULL,
    key text NOT NULL,
    body_hash text NOT NULL,
    status integer,
    response_body text,
    location text,
    version bigint,
    created_at timestamptz NOT NULL,
    CONSTRAINT idempotency_record_pk PRIMARY KEY (scope, operation, key)
);
CREATE INDEX idempotency_record_by_age ON idempotency_record (created_at);
CALL mamori_client_table('idempotency_record');
