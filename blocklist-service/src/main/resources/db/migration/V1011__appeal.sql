-- Appeals against blocks (BR-21, section 3.3, 3.4). An appeal is kept whether or not the number is on the list; the
-- public form never tells which. Who appeals, in which words, and how she can be reached, is sealed.
CREATE TABLE block_appeal (
    appeal_id uuid NOT NULL,
    client_id text NOT NULL,
    receipt_number text NOT NULL,
    secret_hash text,
    source text NOT NULL,
    number_sealed text NOT NULL,
    number_hash text NOT NULL,
    number_last4 text NOT NULL,
    ground text NOT NULL,
    words_sealed text NOT NULL,
    contact_sealed text,
    filed_by text NOT NULL,
    received_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    matched_at timestamptz,
    entry_id uuid,
    suspended_entry boolean NOT NULL DEFAULT false,
    outcome text,
    reasons text,
    answer text,
    identity_confirmed boolean,
    decided_by text,
    decided_at timestamptz,
    correction_recipients text[],
    CONSTRAINT block_appeal_pk PRIMARY KEY (appeal_id),
    CONSTRAINT block_appeal_receipt UNIQUE (client_id, receipt_number),
    CONSTRAINT block_appeal_entry FOREIGN KEY (entry_id) REFERENCES block_entry (entry_id),
    CONSTRAINT block_appeal_source CHECK (source IN ('PUBLIC_FORM', 'PHONE', 'EMAIL', 'POST', 'CLIENT')),
    CONSTRAINT block_appeal_secret CHECK ((source = 'PUBLIC_FORM') = (secret_hash IS NOT NULL)),
    CONSTRAINT block_appeal_ground CHECK (ground IN ('NUMBER_REASSIGNED', 'WRONG_PERSON', 'SHARED_LINE',
        'ESSENTIAL_SERVICE', 'CONDUCT_DISPUTED', 'DISPROPORTIONATE', 'ACCOMMODATION', 'NO_OTHER_CHANNEL', 'OTHER')),
    CONSTRAINT block_appeal_outcome CHECK (outcome IN ('UPHELD', 'DISMISSED', 'NO_BLOCK')),
    CONSTRAINT block_appeal_outcome_fits CHECK (outcome IS NULL OR (outcome = 'NO_BLOCK') = (entry_id IS NULL)),
    CONSTRAINT block_appeal_due_later CHECK (due_at > received_at),
    CONSTRAINT block_appeal_decided_whole CHECK ((outcome IS NULL) = (decided_at IS NULL)
        AND (outcome IS NULL) = (decided_by IS NULL) AND (outcome IS NULL) = (reasons IS NULL)
        AND (outcome IS NULL) = (answer IS NULL) AND (outcome IS NULL) = (identity_confirmed IS NULL)),
    CONSTRAINT block_appeal_corrected CHECK ((outcome IS NOT DISTINCT FROM 'UPHELD') = (correction_recipients IS NOT NULL))
);
CREATE INDEX block_appeal_by_age ON block_appeal (client_id, appeal_id DESC);
CREATE INDEX block_appeal_by_number ON block_appeal (client_id, number_hash);
CREATE INDEX block_appeal_by_entry ON block_appeal (client_id, entry_id);
CREATE INDEX block_appeal_to_match ON block_appeal (client_id) WHERE matched_at IS NULL;
CALL mamori_client_table('block_appeal');
CALL mamori_client_read('block_appeal', 'TIMER');

-- Whether this person had any part in the block: asked, reviewed, consented, re-reviewed, handled it or was harmed.
CREATE FUNCTION took_part_in_block(entry uuid, person text) RETURNS boolean LANGUAGE sql STABLE
    RETURN asked_or_involved(entry, person)
        OR EXISTS (SELECT FROM block_entry e JOIN block_review v USING (request_id)
                   WHERE e.entry_id = entry AND v.reviewer_id = person)
        OR EXISTS (SELECT FROM block_entry e JOIN block_consent c USING (request_id)
                   WHERE e.entry_id = entry AND c.consenter_id = person)
        OR EXISTS (SELECT FROM block_re_review r WHERE r.entry_id = entry AND r.reviewed_by = person)
        OR EXISTS (SELECT FROM block_suspension s
                   WHERE s.entry_id = entry AND s.cause = 'DOUBT' AND person IN (s.suspended_by, s.lifted_by));

CREATE FUNCTION guard_block_appeal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.decided_at IS NOT NULL OR (OLD.matched_at IS NOT NULL
            AND (OLD.matched_at, OLD.entry_id) IS DISTINCT FROM (NEW.matched_at, NEW.entry_id))
        OR (OLD.client_id, OLD.receipt_number, OLD.number_hash, OLD.ground, OLD.words_sealed, OLD.filed_by, OLD.received_at,
            OLD.due_at)
        IS DISTINCT FROM (NEW.client_id, NEW.receipt_number, NEW.number_hash, NEW.ground, NEW.words_sealed, NEW.filed_by,
            NEW.received_at, NEW.due_at) THEN
        RAISE EXCEPTION 'An appeal never changes, it is decided once' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.decided_by IS NOT NULL
        AND (NEW.decided_by = NEW.filed_by OR took_part_in_block(NEW.entry_id, NEW.decided_by)) THEN
        RAISE EXCEPTION 'Who had a part in the block does not decide the appeal' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_appeal_guard BEFORE UPDATE OR DELETE ON block_appeal
    FOR EACH ROW EXECUTE FUNCTION guard_block_appeal();
