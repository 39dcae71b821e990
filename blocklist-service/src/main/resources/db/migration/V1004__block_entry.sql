-- Entries: exact numbers refused on named queues for a time. The number is sealed; the hash finds earlier entries.
CREATE TABLE block_entry (
    entry_id uuid NOT NULL,
    client_id text NOT NULL,
    request_id uuid NOT NULL,
    case_id uuid,
    number_sealed text NOT NULL,
    number_hash text NOT NULL,
    number_last4 text NOT NULL,
    queue_ids text[] NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    judgment_ids uuid[] NOT NULL,
    channels text[] NOT NULL,
    approved_at timestamptz NOT NULL,
    suspended_at timestamptz,
    suspended_for text,
    revoked_at timestamptz,
    revoked_by text,
    revocation_reason text,
    ended_at timestamptz,
    end_reason text,
    revision bigint NOT NULL DEFAULT 0,
    version bigint NOT NULL,
    CONSTRAINT block_entry_pk PRIMARY KEY (entry_id),
    CONSTRAINT block_entry_request FOREIGN KEY (client_id, request_id) REFERENCES block_request (client_id, request_id),
    CONSTRAINT block_entry_once UNIQUE (request_id),
    CONSTRAINT block_entry_term CHECK (starts_at < ends_at),
    CONSTRAINT block_entry_names_queues CHECK (cardinality(queue_ids) > 0),
    CONSTRAINT block_entry_revocation_whole CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)
        AND (revoked_at IS NULL) = (revocation_reason IS NULL)),
    CONSTRAINT block_entry_end_reason CHECK (end_reason IN ('EXPIRED', 'REVOKED', 'NUMBER_REASSIGNED', 'VERDICT_CHANGED',
        'CLIENT_LEFT', 'DEATH', 'COURT')),
    CONSTRAINT block_entry_end_whole CHECK ((ended_at IS NULL) = (end_reason IS NULL))
);
CREATE INDEX block_entry_by_number ON block_entry (client_id, number_hash);
CREATE INDEX block_entry_by_age ON block_entry (client_id, entry_id DESC);
CREATE INDEX block_entry_by_revision ON block_entry (client_id, revision);
CREATE INDEX block_entry_by_judgment ON block_entry USING gin (judgment_ids);
CREATE INDEX block_entry_to_end ON block_entry (ends_at) WHERE ended_at IS NULL;
CALL mamori_client_table('block_entry');
CALL mamori_client_read('block_entry', 'SCREENING');
CALL mamori_client_read('block_entry', 'TIMER');

-- An entry comes only out of an approved request, and nothing about whom and where and when it refuses changes later;
-- a revoked or ended one never comes back, by whatever means (SC-16 d).
CREATE FUNCTION guard_block_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NOT EXISTS (SELECT FROM block_request q WHERE q.request_id = NEW.request_id AND q.state = 'APPROVED')
            OR NOT EXISTS (SELECT FROM block_review v JOIN block_request q USING (request_id)
                WHERE v.request_id = NEW.request_id AND v.round = q.round AND v.decision = 'APPROVE') THEN
            RAISE EXCEPTION 'An entry needs an approved and reviewed request' USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Block entries are ended, not deleted' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.client_id, OLD.request_id, OLD.number_hash, OLD.queue_ids, OLD.starts_at, OLD.ends_at)
        IS DISTINCT FROM (NEW.client_id, NEW.request_id, NEW.number_hash, NEW.queue_ids, NEW.starts_at, NEW.ends_at) THEN
        RAISE EXCEPTION 'Number, scope and term of a block entry never change' USING ERRCODE = 'check_violation';
    END IF;
    IF (OLD.revoked_at IS NOT NULL AND NEW.revoked_at IS DISTINCT FROM OLD.revoked_at)
        OR (OLD.ended_at IS NOT NULL AND NEW.ended_at IS DISTINCT FROM OLD.ended_at) THEN
        RAISE EXCEPTION 'An ended block entry never comes back' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_entry_guard BEFORE INSERT OR UPDATE OR DELETE ON block_entry
    FOR EACH ROW EXECUTE FUNCTION guard_block_entry();
CREATE TRIGGER block_entry_screening_revision BEFORE INSERT OR UPDATE ON block_entry
    FOR EACH ROW EXECUTE FUNCTION stamp_screening_revision();
