-- Erasure of what requests, reviews, entries, appeals and refused calls keep of a case, when case-service has erased it, and
-- the departure of clients (ADR 0031). Who decided when, terms, queues, judgments' ids and counts stay.
ALTER TABLE block_request ADD COLUMN erased_at timestamptz;
ALTER TABLE block_entry ADD COLUMN erased_at timestamptz;
ALTER TABLE block_appeal ADD COLUMN erased_at timestamptz;
CREATE INDEX block_request_by_case ON block_request (client_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX block_entry_by_case ON block_entry (client_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX block_entry_erased ON block_entry (entry_id) WHERE erased_at IS NOT NULL;
ALTER TABLE block_entry DROP CONSTRAINT block_entry_end_reason;
ALTER TABLE block_entry ADD CONSTRAINT block_entry_end_reason CHECK (end_reason IN ('EXPIRED', 'REVOKED',
    'NUMBER_REASSIGNED', 'VERDICT_CHANGED', 'CLIENT_LEFT', 'DEATH', 'COURT', 'CASE_ERASED'));

-- Clients for whom the agency does not work any more: what they consented to has ended.
CREATE TABLE left_client (
    client_id text NOT NULL,
    left_at timestamptz NOT NULL,
    CONSTRAINT left_client_pk PRIMARY KEY (client_id)
);
CALL mamori_registry_table('left_client');

-- What was erased of which thing: the answer to where its traces went. Counts, nothing of persons. erased_at: when
-- case-service erased it, domain time; recorded_at: when it was done here.
CREATE TABLE erasure_report (
    client_id text NOT NULL,
    subject text NOT NULL,
    subject_id text NOT NULL,
    event_id uuid NOT NULL,
    erased_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    ended_blocks integer NOT NULL,
    requests integer NOT NULL,
    entries integer NOT NULL,
    refused_calls integer NOT NULL,
    appeals integer NOT NULL,
    open_appeals integer NOT NULL,
    notes integer NOT NULL,
    CONSTRAINT erasure_report_pk PRIMARY KEY (client_id, subject, subject_id),
    CONSTRAINT erasure_report_subject CHECK (subject IN ('CASE', 'CUSTOMER')),
    CONSTRAINT erasure_report_counts CHECK (ended_blocks >= 0 AND requests >= 0 AND entries >= 0 AND refused_calls >= 0
        AND appeals >= 0 AND open_appeals >= 0 AND notes >= 0)
);
CREATE INDEX erasure_report_by_time ON erasure_report (client_id, recorded_at DESC, subject_id DESC);
CALL mamori_client_table('erasure_report');
CALL mamori_append_only('erasure_report');

-- Whether the functions below are at work: they say so, and only the owner of the schema runs them. The service may set
-- the word as well, but is not the owner.
CREATE FUNCTION mamori_is_erasing() RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce(current_setting('mamori.erasing', true), '') = 'yes' -- never null: a trigger that asks would not fire
        AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'block_request');

-- What is written stays, but for erasure (ADR 0028).
CREATE OR REPLACE FUNCTION mamori_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME NOT IN ('audit_entry', 'audit_seal', 'audit_kept_head', 'erasure_report') AND TG_OP <> 'TRUNCATE'
        AND mamori_is_erasing() THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Table % is append only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

DROP TRIGGER block_request_guard ON block_request;
CREATE TRIGGER block_request_guard BEFORE UPDATE OR DELETE ON block_request
    FOR EACH ROW WHEN (NOT mamori_is_erasing()) EXECUTE FUNCTION guard_block_request();
DROP TRIGGER block_entry_guard ON block_entry;
CREATE TRIGGER block_entry_guard BEFORE INSERT OR UPDATE OR DELETE ON block_entry
    FOR EACH ROW WHEN (NOT mamori_is_erasing()) EXECUTE FUNCTION guard_block_entry();
DROP TRIGGER block_suspension_guard ON block_suspension;
CREATE TRIGGER block_suspension_guard BEFORE UPDATE OR DELETE ON block_suspension
    FOR EACH ROW WHEN (NOT mamori_is_erasing()) EXECUTE FUNCTION guard_block_suspension();
DROP TRIGGER block_re_review_guard ON block_re_review;
CREATE TRIGGER block_re_review_guard BEFORE UPDATE OR DELETE ON block_re_review
    FOR EACH ROW WHEN (NOT mamori_is_erasing()) EXECUTE FUNCTION guard_block_re_review();
DROP TRIGGER block_appeal_guard ON block_appeal;
CREATE TRIGGER block_appeal_guard BEFORE UPDATE OR DELETE ON block_appeal
    FOR EACH ROW WHEN (NOT mamori_is_erasing()) EXECUTE FUNCTION guard_block_appeal();

-- A call that was refused just before is recorded up to a second later: without its number.
CREATE FUNCTION forget_number_of_erased() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM block_entry e WHERE e.entry_id = NEW.entry_id AND e.erased_at IS NOT NULL) THEN
        NEW.number_sealed := NULL;
        NEW.number_last4 := NULL;
        NEW.call_id := NULL;
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER refused_call_of_erased BEFORE INSERT ON refused_call
    FOR EACH ROW WHEN (NEW.entry_id IS NOT NULL) EXECUTE FUNCTION forget_number_of_erased();

-- Each element of a JSON list with these members instead of its own.
CREATE FUNCTION with_members(list jsonb, members jsonb) RETURNS jsonb LANGUAGE sql IMMUTABLE
    RETURN (SELECT coalesce(jsonb_agg(e.value || members ORDER BY e.ordinality), '[]')
            FROM jsonb_array_elements(list) WITH ORDINALITY e);

-- Erases decided appeals: those against the entries, and those of their numbers that were against nothing. How many.
CREATE FUNCTION mamori_erase_appeals(entry_ids uuid[], hashes text[], decided_until timestamptz, blank text, sealed text,
    no_number text, at timestamptz) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    erased integer;
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    UPDATE block_appeal p SET number_sealed = no_number, number_hash = 'erased', number_last4 = '0000',
        words_sealed = sealed, contact_sealed = NULL, reasons = blank, answer = blank,
        correction_recipients = CASE WHEN p.correction_recipients IS NOT NULL THEN '{}'::text[] END, erased_at = at
    WHERE p.client_id = mamori_scope() AND p.erased_at IS NULL AND p.decided_at <= decided_until
      AND (p.entry_id = ANY (entry_ids) OR (p.entry_id IS NULL AND p.number_hash = ANY (hashes)));
    GET DIAGNOSTICS erased = ROW_COUNT;
    PERFORM set_config('mamori.erasing', '', true);
    RETURN erased;
END $$;

-- Blocks of the case have ended before. sealed: blank as an encrypted value; no_number: an encrypted number that nobody has.
-- Notes that people wrote themselves are looked through for the id.
CREATE FUNCTION mamori_erase(what text, erased text, blank text, sealed text, no_number text, at timestamptz,
    OUT requests integer, OUT entries integer, OUT refused_calls integer, OUT appeals integer, OUT open_appeals integer,
    OUT notes integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    request_ids uuid[];
    entry_ids uuid[];
    hashes text[];
    words jsonb := jsonb_build_object('text', blank, 'evidence', '[]'::jsonb);
    finding jsonb := jsonb_build_object('ja', blank, 'en', '(erased)');
BEGIN
    -- Under a lock each, so that an approval that is under way is waited for and its entry is seen below.
    PERFORM FROM block_request q
        WHERE what = 'CASE' AND q.client_id = mamori_scope() AND q.case_id::text = erased FOR UPDATE;
    SELECT coalesce(array_agg(q.request_id), '{}') INTO request_ids FROM block_request q
        WHERE what = 'CASE' AND q.client_id = mamori_scope() AND q.case_id::text = erased AND q.erased_at IS NULL;
    SELECT coalesce(array_agg(e.entry_id), '{}'), coalesce(array_agg(DISTINCT e.number_hash), '{}')
        INTO entry_ids, hashes FROM block_entry e WHERE e.request_id = ANY (request_ids);
    IF EXISTS (SELECT FROM block_entry e WHERE e.entry_id = ANY (entry_ids) AND e.ended_at IS NULL) THEN
        RAISE EXCEPTION 'A block ends before its case is erased' USING ERRCODE = 'check_violation';
    END IF;
    appeals := mamori_erase_appeals(entry_ids, hashes, at, blank, sealed, no_number, at);
    SELECT count(*) INTO open_appeals FROM block_appeal p WHERE p.entry_id = ANY (entry_ids) AND p.decided_at IS NULL;
    PERFORM set_config('mamori.erasing', 'yes', true);
    UPDATE refused_call c SET number_sealed = NULL, number_last4 = NULL, call_id = NULL
        WHERE c.client_id = mamori_scope() AND c.entry_id = ANY (entry_ids);
    GET DIAGNOSTICS refused_calls = ROW_COUNT;
    UPDATE block_suspension s SET words = CASE WHEN s.words IS NOT NULL THEN blank END,
        lift_reason = CASE WHEN s.lift_reason IS NOT NULL THEN blank END
        WHERE s.client_id = mamori_scope() AND s.entry_id = ANY (entry_ids);
    UPDATE block_re_review r SET opinion = blank
        WHERE r.client_id = mamori_scope() AND r.entry_id = ANY (entry_ids) AND r.opinion IS NOT NULL;
    UPDATE restored_end r SET revocation_reason = blank
        WHERE r.client_id = mamori_scope() AND r.entry_id = ANY (entry_ids) AND r.revocation_reason IS NOT NULL;
    UPDATE block_entry e SET number_sealed = no_number, number_hash = 'erased', number_last4 = '0000',
        revocation_reason = CASE WHEN e.revocation_reason IS NOT NULL THEN blank END,
        erased_at = at, version = e.version + 1
        WHERE e.entry_id = ANY (entry_ids);
    GET DIAGNOSTICS entries = ROW_COUNT;
    UPDATE block_check k SET facts = '{}', stops = with_members(k.stops, finding), warnings = with_members(k.warnings, finding),
        advice = with_members(k.advice, finding),
        machine_answers = with_members(k.machine_answers, finding || '{"evidence": []}')
        WHERE k.client_id = mamori_scope() AND k.request_id = ANY (request_ids);
    UPDATE block_review v SET opinion = blank, answers = with_members(v.answers, words)
        WHERE v.client_id = mamori_scope() AND v.request_id = ANY (request_ids);
    UPDATE block_consent c SET consent_text = blank, consenter_name = blank
        WHERE c.client_id = mamori_scope() AND c.request_id = ANY (request_ids);
    -- What was not decided yet has lost its ground.
    UPDATE block_request q SET number_sealed = sealed, number_hash = 'erased', number_last4 = NULL, reason = blank,
        answers = with_members(q.answers, words),
        accepted_warnings = with_members(q.accepted_warnings, jsonb_build_object('reason', blank, 'signerName', blank)),
        state = CASE WHEN q.state = 'APPROVED' THEN 'APPROVED' ELSE 'REFUSED' END, waiting_for = NULL,
        decided_at = coalesce(q.decided_at, at), erased_at = at, version = q.version + 1
        WHERE q.request_id = ANY (request_ids);
    GET DIAGNOSTICS requests = ROW_COUNT;
    UPDATE protected_number n SET note = blank
        WHERE n.client_id = mamori_scope() AND strpos(n.note, erased) > 0;
    GET DIAGNOSTICS notes = ROW_COUNT;
    PERFORM set_config('mamori.erasing', '', true);
END $$;
