-- Erasure of people's words, as case-service tells of it (ADR 0035). What counts stays: types, codes, verdict, figures.
ALTER TABLE evaluation ADD COLUMN erased_at timestamptz;
ALTER TABLE judgment ADD COLUMN erased_at timestamptz;

-- What was erased, for the auditor: counts and ids, no words. A thing that is erased already and is told of again gets no
-- second row, unless something more was found.
CREATE TABLE erasure (
    erasure_id uuid NOT NULL,
    client_id text NOT NULL,
    subject text NOT NULL,
    subject_id text NOT NULL,
    evaluations integer NOT NULL,
    judgments integer NOT NULL,
    judgments_closed integer NOT NULL,
    remarks integer NOT NULL,
    erased_at timestamptz NOT NULL,
    done_at timestamptz NOT NULL,
    CONSTRAINT erasure_pk PRIMARY KEY (erasure_id),
    CONSTRAINT erasure_subject CHECK (subject IN ('CASE', 'CONTACT', 'CUSTOMER'))
);
CREATE INDEX erasure_by_subject ON erasure (client_id, subject, subject_id);
CALL mamori_client_table('erasure');
CALL mamori_append_only('erasure');

-- True only within the procedures below: the service itself has no right to change these rows.
CREATE FUNCTION mamori_erases(of_table text) RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce(current_setting('mamori.erasing', true), '') = 'yes'
        AND current_user = (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = of_table);

CREATE OR REPLACE FUNCTION mamori_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND mamori_erases(TG_TABLE_NAME) AND TG_TABLE_NAME IN
            ('evaluation', 'opinion', 'recusal', 'escalation', 'countersignature', 'second_look') THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'Table % is append only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE FUNCTION judgment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Erasure takes words and names; what was decided, by which lines and by whom, it cannot change.
    IF TG_OP = 'UPDATE' AND mamori_erases('judgment')
            AND (NEW.judgment_id, NEW.client_id, NEW.case_id, NEW.evaluation_id, NEW.contact_ids, NEW.conduct_at,
                NEW.criteria_set_version, NEW.verdict, NEW.criteria_codes, NEW.type_codes, NEW.possible_crime, NEW.flags,
                NEW.opened_by, NEW.opened_at, NEW.decided_by, NEW.decided_at)
            IS NOT DISTINCT FROM (OLD.judgment_id, OLD.client_id, OLD.case_id, OLD.evaluation_id, OLD.contact_ids,
                OLD.conduct_at, OLD.criteria_set_version, OLD.verdict, OLD.criteria_codes, OLD.type_codes,
                OLD.possible_crime, OLD.flags, OLD.opened_by, OLD.opened_at, OLD.decided_by, OLD.decided_at) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' OR OLD.state = 'WITHDRAWN'
            OR (NEW.judgment_id, NEW.client_id, NEW.case_id, NEW.evaluation_id, NEW.handlers, NEW.harmed, NEW.opened_by,
                NEW.opened_at)
            IS DISTINCT FROM (OLD.judgment_id, OLD.client_id, OLD.case_id, OLD.evaluation_id, OLD.handlers, OLD.harmed,
                OLD.opened_by, OLD.opened_at)
            OR NEW.erased_at IS DISTINCT FROM OLD.erased_at
            OR OLD.state = 'SIGNED' AND (NEW.state <> 'WITHDRAWN'
                OR (NEW.contact_ids, NEW.conduct_at, NEW.criteria_set_version, NEW.verdict, NEW.criteria_codes,
                    NEW.type_codes, NEW.possible_crime, NEW.flags, NEW.reasons, NEW.decided_by, NEW.decided_at)
                IS DISTINCT FROM (OLD.contact_ids, OLD.conduct_at, OLD.criteria_set_version, OLD.verdict,
                    OLD.criteria_codes, OLD.type_codes, OLD.possible_crime, OLD.flags, OLD.reasons, OLD.decided_by,
                    OLD.decided_at)) THEN
        RAISE EXCEPTION 'A judgment stays as it was signed' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- Puts facts and findings without words and names in the place of those with them.
CREATE FUNCTION mamori_erase_evaluation(erased uuid, facts_left text, result_left text, at timestamptz) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    UPDATE evaluation SET facts = facts_left, result = result_left, handlers = '{}', harmed = '{}', erased_at = at
    WHERE evaluation_id = erased AND erased_at IS NULL;
    PERFORM set_config('mamori.erasing', '', true);
END $$;

-- Takes the words of a judgment and of everything about it; an open one can no longer be decided and is closed. Returns
-- how many opinions, recusals, escalations, countersignatures and second looks lost their words.
CREATE FUNCTION mamori_erase_judgment(erased uuid, reasons_left text, no_words text, closed_by text,
    closed_because text, at timestamptz)
    RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    remarks integer := 0;
    changed integer;
BEGIN
    PERFORM set_config('mamori.erasing', 'yes', true);
    UPDATE judgment SET handlers = '{}', harmed = '{}', erased_at = at, version = version + 1,
        reasons = CASE WHEN reasons IS NOT NULL THEN reasons_left END,
        withdrawal_reason = CASE state WHEN 'OPEN' THEN closed_because WHEN 'WITHDRAWN' THEN no_words END,
        withdrawn_by = CASE WHEN state = 'OPEN' THEN closed_by ELSE withdrawn_by END,
        withdrawn_at = CASE WHEN state = 'OPEN' THEN at ELSE withdrawn_at END,
        state = CASE WHEN state = 'OPEN' THEN 'WITHDRAWN' ELSE state END
    WHERE judgment_id = erased AND erased_at IS NULL;
    UPDATE opinion SET words = no_words, consistency = CASE WHEN consistency IS NOT NULL THEN no_words END
    WHERE judgment_id = erased;
    GET DIAGNOSTICS changed = ROW_COUNT;
    remarks := remarks + changed;
    UPDATE recusal SET reason = no_words WHERE judgment_id = erased;
    GET DIAGNOSTICS changed = ROW_COUNT;
    remarks := remarks + changed;
    UPDATE escalation SET reason = no_words WHERE judgment_id = erased;
    GET DIAGNOSTICS changed = ROW_COUNT;
    remarks := remarks + changed;
    UPDATE countersignature SET reason = no_words WHERE judgment_id = erased;
    GET DIAGNOSTICS changed = ROW_COUNT;
    remarks := remarks + changed;
    UPDATE second_look SET reason = no_words WHERE judgment_id = erased;
    GET DIAGNOSTICS changed = ROW_COUNT;
    remarks := remarks + changed;
    PERFORM set_config('mamori.erasing', '', true);
    RETURN remarks;
END $$;

-- Clients that the agency stopped working for (ADR 0036).
CREATE TABLE client_left (
    client_id text NOT NULL,
    left_at timestamptz NOT NULL,
    CONSTRAINT client_left_pk PRIMARY KEY (client_id)
);
CALL mamori_registry_table('client_left');
