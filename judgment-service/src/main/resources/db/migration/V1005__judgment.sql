-- Judgments: opened on an evaluation, signed by one person with authority, perhaps withdrawn; never changed (REQ-15.1).
-- The reasons are people's words and lie encrypted; what others count by stands in the open.
CREATE TABLE judgment (
    judgment_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    evaluation_id uuid NOT NULL,
    state text NOT NULL,
    handlers text[] NOT NULL,
    harmed text[] NOT NULL,
    contact_ids text[] NOT NULL,
    conduct_at timestamptz NOT NULL,
    criteria_set_version text NOT NULL,
    opened_by text NOT NULL,
    opened_at timestamptz NOT NULL,
    verdict text,
    criteria_codes text[] NOT NULL,
    type_codes text[] NOT NULL,
    possible_crime boolean NOT NULL,
    flags text[] NOT NULL,
    reasons text,
    decided_by text,
    decided_at timestamptz,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version bigint NOT NULL,
    CONSTRAINT judgment_pk PRIMARY KEY (judgment_id),
    CONSTRAINT judgment_of_client UNIQUE (client_id, judgment_id),
    CONSTRAINT judgment_evaluation FOREIGN KEY (client_id, evaluation_id)
        REFERENCES evaluation (client_id, evaluation_id),
    CONSTRAINT judgment_state CHECK (state IN ('OPEN', 'SIGNED', 'WITHDRAWN')),
    CONSTRAINT judgment_verdict CHECK (verdict IN ('HARASSMENT', 'UNJUST_DEMAND', 'NOT_HARASSMENT', 'UNDETERMINED')),
    CONSTRAINT judgment_signed_whole CHECK ((verdict IS NULL) = (decided_by IS NULL)
        AND (verdict IS NULL) = (decided_at IS NULL) AND (verdict IS NULL) = (reasons IS NULL)),
    CONSTRAINT judgment_signed CHECK (state = 'WITHDRAWN' OR (state = 'SIGNED') = (verdict IS NOT NULL)),
    CONSTRAINT judgment_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_at IS NOT NULL)
        AND (withdrawn_at IS NULL) = (withdrawn_by IS NULL) AND (withdrawn_at IS NULL) = (withdrawal_reason IS NULL)),
    -- REQ-1.2, REQ-5.5.3: no harassment without a criterion.
    CONSTRAINT judgment_harassment_cites CHECK (verdict IS DISTINCT FROM 'HARASSMENT' OR cardinality(criteria_codes) > 0),
    -- REQ-5.5.2: not the one who handled it or was harmed.
    CONSTRAINT judgment_not_by_the_handler CHECK (decided_by <> ALL (handlers)),
    CONSTRAINT judgment_not_by_the_harmed CHECK (decided_by <> ALL (harmed))
);
CREATE INDEX judgment_by_case ON judgment (client_id, case_id, judgment_id);
CALL mamori_client_table('judgment');

CREATE FUNCTION judgment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state = 'WITHDRAWN'
            OR (NEW.judgment_id, NEW.client_id, NEW.case_id, NEW.evaluation_id, NEW.handlers, NEW.harmed, NEW.opened_by,
                NEW.opened_at)
            IS DISTINCT FROM (OLD.judgment_id, OLD.client_id, OLD.case_id, OLD.evaluation_id, OLD.handlers, OLD.harmed,
                OLD.opened_by, OLD.opened_at)
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
CREATE TRIGGER judgment_content BEFORE UPDATE OR DELETE ON judgment
    FOR EACH ROW EXECUTE FUNCTION judgment_stays();

-- Opinions of those who looked into it (REQ-5.4.3); the words lie encrypted.
CREATE TABLE opinion (
    opinion_id uuid NOT NULL,
    client_id text NOT NULL,
    judgment_id uuid NOT NULL,
    author text NOT NULL,
    recommends text NOT NULL,
    words text NOT NULL,
    given_at timestamptz NOT NULL,
    CONSTRAINT opinion_pk PRIMARY KEY (opinion_id),
    CONSTRAINT opinion_judgment FOREIGN KEY (client_id, judgment_id) REFERENCES judgment (client_id, judgment_id),
    CONSTRAINT opinion_recommends
        CHECK (recommends IN ('HARASSMENT', 'UNJUST_DEMAND', 'NOT_HARASSMENT', 'UNDETERMINED'))
);
CREATE INDEX opinion_by_judgment ON opinion (client_id, judgment_id, opinion_id);
CALL mamori_client_table('opinion');
CALL mamori_append_only('opinion');

CREATE FUNCTION opinion_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM judgment j WHERE j.judgment_id = NEW.judgment_id
               AND (NEW.author = ANY (j.handlers) OR NEW.author = ANY (j.harmed))) THEN
        RAISE EXCEPTION 'Who handled it or was harmed gives no opinion' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER opinion_author BEFORE INSERT ON opinion
    FOR EACH ROW EXECUTE FUNCTION opinion_of_another();
