-- What signed judgments are compared by. No trait of a customer but the kind of contract, for the auditor's figures.
CREATE TABLE judgment_feature (
    client_id text NOT NULL,
    judgment_id uuid NOT NULL,
    hit_codes text[] NOT NULL,
    company_caused text NOT NULL,
    validity text NOT NULL,
    channel text,
    queue_id text,
    centre_id text,
    customer_kind text,
    hour_jst int NOT NULL,
    CONSTRAINT judgment_feature_pk PRIMARY KEY (judgment_id),
    CONSTRAINT judgment_feature_hour CHECK (hour_jst BETWEEN 0 AND 23),
    CONSTRAINT judgment_feature_judgment FOREIGN KEY (client_id, judgment_id)
        REFERENCES judgment (client_id, judgment_id)
);
CREATE INDEX judgment_feature_by_client ON judgment_feature (client_id, judgment_id);
CALL mamori_client_table('judgment_feature');
CALL mamori_append_only('judgment_feature');

-- REQ-6.0.5: a sample is judged a second time, blind, to see whether two judges agree.
CREATE TABLE second_look (
    client_id text NOT NULL,
    judgment_id uuid NOT NULL,
    judge text NOT NULL,
    verdict text NOT NULL,
    type_codes text[] NOT NULL,
    reason text NOT NULL,
    judged_at timestamptz NOT NULL,
    CONSTRAINT second_look_pk PRIMARY KEY (judgment_id),
    CONSTRAINT second_look_verdict CHECK (verdict IN ('HARASSMENT', 'UNJUST_DEMAND', 'NOT_HARASSMENT', 'UNDETERMINED')),
    CONSTRAINT second_look_judgment FOREIGN KEY (client_id, judgment_id) REFERENCES judgment (client_id, judgment_id)
);
CALL mamori_client_table('second_look');
CALL mamori_append_only('second_look');

CREATE FUNCTION second_look_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM judgment j WHERE j.judgment_id = NEW.judgment_id
               AND (j.decided_by IS NULL OR NEW.judge = j.decided_by OR NEW.judge = ANY (j.handlers)
                    OR NEW.judge = ANY (j.harmed))) THEN
        RAISE EXCEPTION 'Another person takes the second look' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER second_look_judge BEFORE INSERT ON second_look
    FOR EACH ROW EXECUTE FUNCTION second_look_of_another();

-- A set tried on stored facts before anybody signs it. The place where it stands is kept with what it found.
CREATE TABLE shadow_run (
    run_id uuid NOT NULL,
    client_id text NOT NULL,
    set_id uuid NOT NULL,
    state text NOT NULL,
    since timestamptz NOT NULL,
    total bigint NOT NULL,
    done bigint NOT NULL,
    differing bigint NOT NULL,
    last_evaluation uuid,
    started_by text NOT NULL,
    started_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT shadow_run_pk PRIMARY KEY (run_id),
    CONSTRAINT shadow_run_of_client UNIQUE (client_id, run_id),
    CONSTRAINT shadow_run_state CHECK (state IN ('RUNNING', 'DONE')),
    CONSTRAINT shadow_run_ended CHECK ((state = 'DONE') = (ended_at IS NOT NULL)),
    CONSTRAINT shadow_run_counts CHECK (done >= differing AND differing >= 0),
    CONSTRAINT shadow_run_set FOREIGN KEY (client_id, set_id) REFERENCES criteria_set (client_id, set_id)
);
CREATE INDEX shadow_run_running ON shadow_run (client_id, state) WHERE state = 'RUNNING';
CALL mamori_client_table('shadow_run');

CREATE TABLE shadow_difference (
    client_id text NOT NULL,
    run_id uuid NOT NULL,
    evaluation_id uuid NOT NULL,
    case_id uuid,
    added text[] NOT NULL,
    removed text[] NOT NULL,
    CONSTRAINT shadow_difference_pk PRIMARY KEY (run_id, evaluation_id),
    CONSTRAINT shadow_difference_run FOREIGN KEY (client_id, run_id) REFERENCES shadow_run (client_id, run_id)
);
CALL mamori_client_table('shadow_difference');
CALL mamori_append_only('shadow_difference');

-- 対処法: what to do and say, agreed like the criteria.
CREATE TABLE playbook (
    playbook_id uuid NOT NULL,
    client_id text NOT NULL,
    version_name text NOT NULL,
    state text NOT NULL,
    entries jsonb NOT NULL,
    drafted_by text NOT NULL,
    drafted_at timestamptz NOT NULL,
    agency_signer text,
    agency_name text,
    agency_at timestamptz,
    client_signer text,
    client_name text,
    client_at timestamptz,
    effective_from timestamptz,
    CONSTRAINT playbook_pk PRIMARY KEY (playbook_id),
    CONSTRAINT playbook_version UNIQUE (client_id, version_name),
    CONSTRAINT playbook_state CHECK (state IN ('PROPOSED', 'ACTIVE')),
    CONSTRAINT playbook_active CHECK ((state = 'ACTIVE') = (effective_from IS NOT NULL)),
    CONSTRAINT playbook_both_sides CHECK (state <> 'ACTIVE'
        OR (agency_signer IS NOT NULL AND client_signer IS NOT NULL)),
    CONSTRAINT playbook_different_people CHECK (agency_signer <> client_signer)
);
CREATE INDEX playbook_in_force ON playbook (client_id, effective_from) WHERE effective_from IS NOT NULL;
CALL mamori_client_table('playbook');

CREATE FUNCTION playbook_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'ACTIVE'
            OR (NEW.entries, NEW.version_name, NEW.client_id, NEW.playbook_id)
            IS DISTINCT FROM (OLD.entries, OLD.version_name, OLD.client_id, OLD.playbook_id) THEN
        RAISE EXCEPTION 'A playbook never changes; propose another version' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER playbook_content BEFORE UPDATE OR DELETE ON playbook
    FOR EACH ROW EXECUTE FUNCTION playbook_stays();
