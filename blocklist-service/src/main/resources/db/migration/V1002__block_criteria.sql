-- Block-criteria sets: figures and default stops, reviewed by legal, agreed by both sides, in force from a date.
CREATE TABLE block_criteria_set (
    set_id uuid NOT NULL,
    client_id text NOT NULL,
    version_name text NOT NULL,
    state text NOT NULL,
    max_days integer NOT NULL,
    renewal_max_days integer NOT NULL,
    min_verdicts integer NOT NULL,
    min_verdicts_window_days integer NOT NULL,
    min_lighter_means integer NOT NULL,
    min_warnings integer NOT NULL,
    min_persons integer NOT NULL,
    outside_person boolean NOT NULL,
    default_stops jsonb NOT NULL,
    drafted_by text NOT NULL,
    drafted_at timestamptz NOT NULL,
    legal_opinion text,
    legal_reviewed_by text,
    legal_reviewed_at timestamptz,
    proposed_by text,
    proposed_at timestamptz,
    effective_from timestamptz,
    activated_by text,
    activated_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT block_criteria_set_pk PRIMARY KEY (set_id),
    CONSTRAINT block_criteria_set_version UNIQUE (client_id, version_name),
    CONSTRAINT block_criteria_set_of_client UNIQUE (client_id, set_id),
    CONSTRAINT block_criteria_set_state CHECK (state IN ('DRAFT', 'LEGALLY_REVIEWED', 'PROPOSED', 'AGREED', 'ACTIVE')),
    CONSTRAINT block_criteria_set_figures CHECK (max_days BETWEEN 1 AND 366 AND renewal_max_days BETWEEN 1 AND 366
        AND min_verdicts BETWEEN 1 AND 20 AND min_verdicts_window_days BETWEEN 1 AND 1096
        AND min_lighter_means BETWEEN 0 AND 7 AND min_warnings BETWEEN 1 AND 20),
    CONSTRAINT block_criteria_set_two_persons CHECK (min_persons BETWEEN 2 AND 9),
    -- HS-01, 02, 04, 07, 10, 11, 12 and 14 are floors: no set names them.
    CONSTRAINT block_criteria_set_no_floor CHECK (NOT default_stops
        ?| ARRAY['HS-01', 'HS-02', 'HS-04', 'HS-07', 'HS-10', 'HS-11', 'HS-12', 'HS-14']),
    CONSTRAINT block_criteria_set_legal_is_another CHECK (legal_reviewed_by <> drafted_by),
    CONSTRAINT block_criteria_set_reviewed CHECK (state = 'DRAFT' OR legal_reviewed_by IS NOT NULL),
    CONSTRAINT block_criteria_set_active CHECK ((state = 'ACTIVE') = (effective_from IS NOT NULL))
);
-- One set is in force at a time.
CREATE UNIQUE INDEX block_criteria_set_in_force ON block_criteria_set (client_id, effective_from)
    WHERE effective_from IS NOT NULL;
CALL mamori_client_table('block_criteria_set');

-- Who agreed for which side; different people.
CREATE TABLE block_criteria_agreement (
    client_id text NOT NULL,
    set_id uuid NOT NULL,
    side text NOT NULL,
    signer_id text NOT NULL,
    signer_name text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT block_criteria_agreement_pk PRIMARY KEY (set_id, side),
    CONSTRAINT block_criteria_agreement_set FOREIGN KEY (client_id, set_id)
        REFERENCES block_criteria_set (client_id, set_id),
    CONSTRAINT block_criteria_agreement_side CHECK (side IN ('AGENCY', 'CLIENT')),
    CONSTRAINT block_criteria_agreement_two_people UNIQUE (set_id, signer_id)
);
CALL mamori_client_table('block_criteria_agreement');
CALL mamori_append_only('block_criteria_agreement');

-- What both sides agreed never changes, and no state goes back or leaves one out.
CREATE FUNCTION guard_block_criteria_set() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    life text[] := ARRAY['DRAFT', 'LEGALLY_REVIEWED', 'PROPOSED', 'AGREED', 'ACTIVE'];
    step integer;
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'Block-criteria sets are not deleted' USING ERRCODE = 'check_violation';
    END IF;
    step := array_position(life, NEW.state) - array_position(life, OLD.state);
    IF step NOT IN (0, 1) THEN
        RAISE EXCEPTION 'A block-criteria set never goes from % to %', OLD.state, NEW.state
            USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'DRAFT' AND (OLD.client_id, OLD.version_name, OLD.max_days, OLD.renewal_max_days, OLD.min_verdicts,
            OLD.min_verdicts_window_days, OLD.min_lighter_means, OLD.min_warnings, OLD.min_persons, OLD.outside_person,
            OLD.default_stops, OLD.drafted_by)
        IS DISTINCT FROM (NEW.client_id, NEW.version_name, NEW.max_days, NEW.renewal_max_days, NEW.min_verdicts,
            NEW.min_verdicts_window_days, NEW.min_lighter_means, NEW.min_warnings, NEW.min_persons, NEW.outside_person,
            NEW.default_stops, NEW.drafted_by) THEN
        RAISE EXCEPTION 'A block-criteria set is changed while a draft only' USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state = 'ACTIVE' AND OLD IS DISTINCT FROM NEW THEN
        RAISE EXCEPTION 'An active block-criteria set never changes' USING ERRCODE = 'check_violation';
    END IF;
    IF NEW.state IN ('AGREED', 'ACTIVE') AND OLD.state <> NEW.state
        AND (SELECT count(*) FROM block_criteria_agreement a WHERE a.set_id = NEW.set_id) <> 2 THEN
        RAISE EXCEPTION 'Both sides have to agree first' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_criteria_set_guard BEFORE UPDATE OR DELETE ON block_criteria_set
    FOR EACH ROW EXECUTE FUNCTION guard_block_criteria_set();
