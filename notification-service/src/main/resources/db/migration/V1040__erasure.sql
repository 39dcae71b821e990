-- Erasure of what notices, deliveries and mails keep of a case or a customer, when case-service has erased it. Counts and
-- times stay: rows of figures, of duties that were fulfilled, of tries and of receipts.
ALTER TABLE notice ADD COLUMN erased_at timestamptz;
CREATE INDEX notice_by_case ON notice (client_id, case_id) WHERE case_id IS NOT NULL;
CREATE INDEX notice_by_subject ON notice (client_id, subject);
CREATE INDEX notice_in_own_words ON notice (client_id) WHERE kind IN ('STAFF_NOTICE', 'VOICE_OF_CUSTOMER');
CREATE INDEX report_duty_by_subject ON report_duty (client_id, subject);

-- What was erased of which thing: the answer to where its traces went. Counts, nothing of persons. erased_at: when
-- case-service erased it, domain time; recorded_at: when it was done here.
CREATE TABLE erasure_report (
    client_id text NOT NULL,
    subject text NOT NULL,
    subject_id text NOT NULL,
    event_id uuid NOT NULL,
    erased_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    notices integer NOT NULL,
    deliveries integer NOT NULL,
    mails integer NOT NULL,
    names integer NOT NULL,
    duties integer NOT NULL,
    CONSTRAINT erasure_report_pk PRIMARY KEY (client_id, subject, subject_id),
    CONSTRAINT erasure_report_subject CHECK (subject IN ('CASE', 'CUSTOMER')),
    CONSTRAINT erasure_report_counts
        CHECK (notices >= 0 AND deliveries >= 0 AND mails >= 0 AND names >= 0 AND duties >= 0)
);
CREATE INDEX erasure_report_by_time ON erasure_report (client_id, recorded_at DESC, subject_id DESC);
CALL mamori_client_table('erasure_report');
CALL mamori_append_only('erasure_report');

-- What is written stays, but for erasure. Only the function below says so, and only it may (ADR 0028).
CREATE OR REPLACE FUNCTION mamori_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_TABLE_NAME NOT IN ('audit_entry', 'audit_seal', 'audit_kept_head', 'erasure_report') AND TG_OP <> 'TRUNCATE'
        AND current_setting('mamori.erasing', true) = 'yes'
        AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = TG_TABLE_NAME)
    THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Table % is append only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

-- what: CASE or CUSTOMER. Texts that people wrote themselves are looked through for the id, as they are asked to write it.
-- sealed: blank as an encrypted value. technical_now: when what waits to be sent ends.
CREATE FUNCTION mamori_erase(what text, erased text, blank_ja text, blank_en text, sealed text, at timestamptz,
    technical_now timestamptz, OUT notices integer, OUT deliveries integer, OUT mails integer, OUT names integer,
    OUT duties integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    path text := CASE what WHEN 'CASE' THEN 'cases/' ELSE 'customers/' END || erased;
    ids uuid[];
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    SELECT coalesce(array_agg(n.notice_id), '{}') INTO ids FROM notice n
    WHERE n.erased_at IS NULL
      AND ((what = 'CASE' AND n.case_id = erased) OR n.subject = path
        OR n.subject IN (SELECT 'report-duties/' || d.duty_id FROM report_duty d WHERE d.subject = path)
        OR (n.kind IN ('STAFF_NOTICE', 'VOICE_OF_CUSTOMER')
            AND (strpos(n.summary_ja, erased) > 0 OR strpos(n.summary_en, erased) > 0)));
    UPDATE notice n SET summary_ja = blank_ja, summary_en = blank_en, erased_at = at WHERE n.notice_id = ANY (ids);
    GET DIAGNOSTICS notices = ROW_COUNT;
    UPDATE delivery d SET body = '',
        state = CASE WHEN d.state = 'PENDING' THEN 'CANCELLED' ELSE d.state END,
        ended_at = coalesce(d.ended_at, technical_now),
        due_at = NULL, lease_id = NULL, lease_since = NULL, lease_until = NULL
    WHERE d.notice_id = ANY (ids);
    GET DIAGNOSTICS deliveries = ROW_COUNT;
    UPDATE mail m SET subject = sealed, body_text = sealed, body_html = sealed,
        state = CASE WHEN m.state = 'PENDING' THEN 'GIVEN_UP' ELSE m.state END,
        ended_at = coalesce(m.ended_at, technical_now), due_at = NULL, lease_id = NULL, lease_until = NULL
    WHERE m.notice_id = ANY (ids);
    GET DIAGNOSTICS mails = ROW_COUNT;
    UPDATE acknowledgement a SET acknowledged_by = NULL WHERE a.notice_id = ANY (ids) AND a.acknowledged_by IS NOT NULL;
    GET DIAGNOSTICS names = ROW_COUNT;
    UPDATE acknowledgement_watch w SET due_at = NULL WHERE w.notice_id = ANY (ids);
    DELETE FROM report_duty d WHERE d.subject = path AND d.reported_at IS NULL;
    GET DIAGNOSTICS duties = ROW_COUNT;
    PERFORM set_config('mamori.erasing', '', true);
END $$;
