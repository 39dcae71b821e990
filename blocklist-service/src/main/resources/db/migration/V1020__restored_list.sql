-- An older database was put in place of a newer one. What ended in between stands in the journals of the screening
-- instances only; until it was replayed, nobody of the client is refused.

CREATE TABLE restored_list (
    restore_id uuid NOT NULL,
    client_id text NOT NULL,
    detected_at timestamptz NOT NULL,
    seen_revision bigint NOT NULL,
    found_revision bigint NOT NULL,
    replayed_at timestamptz,
    replayed_by text,
    replay_reason text,
    CONSTRAINT restored_list_pk PRIMARY KEY (restore_id),
    CONSTRAINT restored_list_replay_whole CHECK ((replayed_at IS NULL) = (replayed_by IS NULL)
        AND (replayed_at IS NULL) = (replay_reason IS NULL))
);
CREATE UNIQUE INDEX restored_list_open ON restored_list (client_id) WHERE replayed_at IS NULL;
CREATE INDEX restored_list_by_age ON restored_list (client_id, restore_id DESC);
CALL mamori_client_table('restored_list');
CALL mamori_client_read('restored_list', 'SCREENING');

-- Ends and suspensions that the journals tell of.
CREATE TABLE restored_end (
    restore_id uuid NOT NULL,
    client_id text NOT NULL,
    entry_id uuid NOT NULL,
    revision bigint NOT NULL,
    suspended_at timestamptz,
    revoked_at timestamptz,
    revoked_by text,
    revocation_reason text,
    ended_at timestamptz,
    end_reason text,
    CONSTRAINT restored_end_pk PRIMARY KEY (restore_id, entry_id),
    CONSTRAINT restored_end_list FOREIGN KEY (restore_id) REFERENCES restored_list (restore_id),
    CONSTRAINT restored_end_says_something CHECK (suspended_at IS NOT NULL OR ended_at IS NOT NULL)
);
CALL mamori_client_table('restored_end');

CREATE FUNCTION guard_restored_list() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.replayed_at IS NOT NULL OR (OLD.restore_id, OLD.client_id, OLD.detected_at)
        IS DISTINCT FROM (NEW.restore_id, NEW.client_id, NEW.detected_at) THEN
        RAISE EXCEPTION 'A restored list is replayed once and stays on record' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER restored_list_guard BEFORE UPDATE OR DELETE ON restored_list
    FOR EACH ROW EXECUTE FUNCTION guard_restored_list();
