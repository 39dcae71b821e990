-- How long things are kept, what may not be erased, and erasure itself.

-- In force is the latest version that shortens nothing, or that a second person confirmed.
CREATE TABLE retention (
    client_id text NOT NULL,
    version bigint NOT NULL,
    contact_days integer NOT NULL,
    case_days integer NOT NULL,
    customer_days integer NOT NULL,
    shortens boolean NOT NULL,
    reason text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    confirmed_by text,
    confirmed_at timestamptz,
    CONSTRAINT retention_pk PRIMARY KEY (client_id, version),
    CONSTRAINT retention_days CHECK (contact_days > 0 AND case_days > 0 AND customer_days > 0),
    CONSTRAINT retention_four_eyes CHECK (confirmed_by <> decided_by),
    CONSTRAINT retention_confirmed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CALL mamori_client_table('retention');

CREATE TABLE legal_hold (
    hold_id uuid NOT NULL,
    client_id text NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    reason text NOT NULL,
    placed_at timestamptz NOT NULL,
    placed_by text NOT NULL,
    lifted_at timestamptz,
    lifted_by text,
    lift_reason text,
    CONSTRAINT legal_hold_pk PRIMARY KEY (hold_id),
    CONSTRAINT legal_hold_subject CHECK (subject IN ('CASE', 'CUSTOMER')),
    CONSTRAINT legal_hold_lifted CHECK ((lifted_at IS NULL) = (lifted_by IS NULL))
);
CREATE INDEX legal_hold_in_force ON legal_hold (subject_id) WHERE lifted_at IS NULL;
CREATE INDEX legal_hold_by_time ON legal_hold (client_id, placed_at DESC, hold_id DESC);
CALL mamori_client_table('legal_hold');

CREATE TABLE erasure (
    erasure_id uuid NOT NULL,
    client_id text NOT NULL,
    subject text NOT NULL,
    subject_id uuid NOT NULL,
    reason text NOT NULL,
    state text NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL,
    decided_at timestamptz,
    decided_by text,
    CONSTRAINT erasure_pk PRIMARY KEY (erasure_id),
    CONSTRAINT erasure_subject CHECK (subject IN ('CASE', 'CUSTOMER', 'CONTACT')),
    CONSTRAINT erasure_state CHECK (state IN ('ASKED', 'ERASED', 'DECLINED')),
    CONSTRAINT erasure_decided CHECK ((state = 'ASKED') = (decided_by IS NULL)),
    CONSTRAINT erasure_four_eyes CHECK (decided_by <> asked_by)
);
CREATE UNIQUE INDEX erasure_asked_once ON erasure (subject_id) WHERE state = 'ASKED';
CREATE INDEX erasure_by_time ON erasure (client_id, asked_at DESC, erasure_id DESC);
CALL mamori_client_table('erasure');

-- 開示・訂正・利用停止, by the person concerned.
CREATE TABLE person_request (
    request_id uuid NOT NULL,
    client_id text NOT NULL,
    customer_id uuid NOT NULL,
    kind text NOT NULL,
    words_cipher text NOT NULL,
    received_on date NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    outcome text,
    refusal_ground text,
    data_class text,
    answer_cipher text,
    decided_at timestamptz,
    decided_by text,
    CONSTRAINT person_request_pk PRIMARY KEY (request_id),
    CONSTRAINT person_request_kind CHECK (kind IN ('DISCLOSURE', 'CORRECTION', 'STOP_USE')),
    CONSTRAINT person_request_outcome CHECK (outcome IN ('GRANTED', 'REFUSED')),
    CONSTRAINT person_request_decided CHECK ((outcome IS NULL) = (decided_by IS NULL)),
    CONSTRAINT person_request_ground CHECK ((refusal_ground IS NOT NULL) = (outcome IS NOT NULL AND outcome = 'REFUSED'))
);
CREATE INDEX person_request_by_time ON person_request (client_id, recorded_at DESC, request_id DESC);
CALL mamori_client_table('person_request');

CREATE TABLE offboarding (
    client_id text NOT NULL,
    version bigint NOT NULL,
    ends_on date NOT NULL,
    reason text NOT NULL,
    asked_at timestamptz NOT NULL,
    asked_by text NOT NULL,
    confirmed_at timestamptz,
    confirmed_by text,
    done_at timestamptz,
    CONSTRAINT offboarding_pk PRIMARY KEY (client_id),
    CONSTRAINT offboarding_four_eyes CHECK (confirmed_by <> asked_by),
    CONSTRAINT offboarding_confirmed CHECK ((confirmed_by IS NULL) = (confirmed_at IS NULL))
);
CALL mamori_client_table('offboarding');

-- Bytes of evidence whose case is erased; removed from the storage after the commit, again and again until they are gone.
CREATE TABLE evidence_removal (
    file_id uuid NOT NULL,
    client_id text NOT NULL,
    part_count integer NOT NULL,
    queued_at timestamptz NOT NULL,
    CONSTRAINT evidence_removal_pk PRIMARY KEY (file_id)
);
CALL mamori_client_table('evidence_removal');

ALTER TABLE contact ADD COLUMN erased_at timestamptz;
CREATE INDEX contact_to_erase ON contact (client_id, coalesce(ended_at, started_at), contact_id) WHERE erased_at IS NULL;
CREATE INDEX case_closing_by_time ON case_closing (client_id, closed_at);
CREATE INDEX customer_by_time ON customer (client_id, registered_at, customer_id);
CREATE INDEX audit_entry_access ON audit_entry (client_id, occurred_at DESC, audit_entry_id DESC)
    WHERE action IN ('CASE_READ', 'JOURNAL_READ', 'LESSONS_READ', 'MATTER_READ', 'CUSTOMER_READ', 'CUSTOMER_SEARCHED',
        'EVIDENCE_OPENED', 'EVIDENCE_FOUND_BROKEN', 'NUMBER_DISCLOSED', 'CASE_EXPORTED', 'BLOCK_FACTS_READ',
        'PERSON_DATA_DISCLOSED', 'ACCESS_LOG_READ', 'WORKER_LOOKED_UP');

-- What is written stays, but for erasure and for a new key. Only the procedures below say so, and only they may: the
-- service has no right to change or delete these rows itself. The audit trail stays in any case.
CREATE OR REPLACE FUNCTION mamori_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME NOT IN ('audit_entry', 'audit_seal', 'audit_kept_head') AND TG_OP <> 'TRUNCATE'
        AND current_setting('mamori.erasing', true) = 'yes'
        AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = TG_TABLE_NAME)
    THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Table % is append only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

ALTER TABLE pressure_record DROP CONSTRAINT pressure_record_case,
    ADD CONSTRAINT pressure_record_case FOREIGN KEY (case_id) REFERENCES case_file ON DELETE SET NULL;

CREATE FUNCTION mamori_erase_case(erased uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    DELETE FROM case_conduct_code WHERE conduct_id IN (SELECT conduct_id FROM case_conduct WHERE case_id = erased);
    DELETE FROM case_conduct WHERE case_id = erased;
    DELETE FROM case_request_state WHERE request_id IN (SELECT request_id FROM case_request WHERE case_id = erased);
    DELETE FROM case_request WHERE case_id = erased;
    DELETE FROM case_cause WHERE case_id = erased;
    DELETE FROM case_accommodation WHERE case_id = erased;
    DELETE FROM case_number_link WHERE case_id = erased;
    DELETE FROM case_evidence WHERE case_id = erased;
    DELETE FROM evidence_file WHERE case_id = erased;
    DELETE FROM case_journal WHERE case_id = erased;
    DELETE FROM case_closing WHERE case_id = erased;
    DELETE FROM case_promise_kept WHERE promise_id IN (SELECT promise_id FROM case_promise WHERE case_id = erased);
    DELETE FROM case_promise WHERE case_id = erased;
    DELETE FROM case_answer WHERE case_id = erased;
    DELETE FROM case_warning WHERE case_id = erased;
    DELETE FROM case_lighter_means WHERE case_id = erased;
    DELETE FROM evaluation WHERE case_id = erased;
    DELETE FROM case_judgment WHERE case_id = erased;
    DELETE FROM case_lesson WHERE case_id = erased;
    DELETE FROM lesson_task WHERE case_id = erased;
    DELETE FROM response_plan WHERE case_id = erased;
    DELETE FROM case_contact WHERE case_id = erased;
    DELETE FROM case_file WHERE case_id = erased;
    PERFORM set_config('mamori.erasing', '', true);
END $$;

-- The row stays, with its times, queue and channel: enough to count by.
CREATE FUNCTION mamori_erase_contact(erased uuid, at timestamptz) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    DELETE FROM alert WHERE contact_id = erased;
    DELETE FROM directive WHERE contact_id = erased;
    DELETE FROM evaluation WHERE contact_id = erased;
    DELETE FROM contact_step WHERE contact_id = erased;
    DELETE FROM contact_timer WHERE contact_id = erased;
    DELETE FROM contact_event WHERE contact_id = erased;
    UPDATE contact SET number_cipher = NULL, number_hash = NULL, call_id = 'erased:' || contact_id, staff_ids = '{}',
        ended_at = coalesce(ended_at, started_at), erased_at = at
    WHERE contact_id = erased;
    PERFORM set_config('mamori.erasing', '', true);
END $$;

CREATE FUNCTION mamori_erase_customer(erased uuid, erased_title text) RETURNS void LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    DELETE FROM case_promise_kept WHERE promise_id IN
        (SELECT promise_id FROM case_promise JOIN matter USING (matter_id) WHERE customer_id = erased);
    DELETE FROM case_promise WHERE matter_id IN (SELECT matter_id FROM matter WHERE customer_id = erased);
    DELETE FROM case_answer WHERE matter_id IN (SELECT matter_id FROM matter WHERE customer_id = erased);
    UPDATE matter SET title_cipher = erased_title, customer_id = NULL WHERE customer_id = erased;
    UPDATE person_request SET words_cipher = erased_title,
        answer_cipher = CASE WHEN answer_cipher IS NOT NULL THEN erased_title END
    WHERE customer_id = erased;
    DELETE FROM customer_identifier WHERE customer_id = erased;
    DELETE FROM customer WHERE customer_id = erased;
    PERFORM set_config('mamori.erasing', '', true);
END $$;

-- Puts a value under the new key in the place of the same value under an old one, if nobody did it before. Columns that
-- hold no encrypted value are refused: nothing else can be changed by it.
CREATE FUNCTION mamori_rekey(of_table text, of_column text, key_column text, row_id uuid, before text, after text)
    RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    changed bigint;
BEGIN
    IF of_column NOT LIKE '%\_cipher' THEN
        RAISE EXCEPTION 'Column % holds no encrypted value', of_column;
    END IF;
    PERFORM set_config('mamori.erasing', 'yes', true);
    EXECUTE format('UPDATE %I SET %I = $1 WHERE %I = $2 AND %I = $3', of_table, of_column, key_column, of_column)
        USING after, row_id, before;
    GET DIAGNOSTICS changed = ROW_COUNT;
    PERFORM set_config('mamori.erasing', '', true);
    RETURN changed = 1;
END $$;
