-- Who sits over a judgment: recusals, escalations, countersignatures, and judgments made again by another person.

ALTER TABLE authority_grant ADD COLUMN type_codes text[] NOT NULL DEFAULT '{}';

CREATE OR REPLACE FUNCTION authority_grant_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
            OR (NEW.grant_id, NEW.client_id, NEW.staff_id, NEW.centre_id, NEW.valid_from, NEW.valid_until, NEW.trained_on,
                NEW.granted_by, NEW.granted_at, NEW.type_codes)
            IS DISTINCT FROM (OLD.grant_id, OLD.client_id, OLD.staff_id, OLD.centre_id, OLD.valid_from, OLD.valid_until,
                OLD.trained_on, OLD.granted_by, OLD.granted_at, OLD.type_codes) THEN
        RAISE EXCEPTION 'A grant of authority stays as it was given' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;

-- What is judged again (REQ-15.3): the first judgment stays, the second points to it.
ALTER TABLE judgment ADD COLUMN review_of uuid;
ALTER TABLE judgment ADD COLUMN review_asked_by text;
ALTER TABLE judgment ADD CONSTRAINT judgment_review FOREIGN KEY (client_id, review_of)
    REFERENCES judgment (client_id, judgment_id);
ALTER TABLE judgment ADD CONSTRAINT judgment_review_of_another CHECK (review_of <> judgment_id);
ALTER TABLE judgment ADD CONSTRAINT judgment_review_asked CHECK ((review_of IS NULL) = (review_asked_by IS NULL)
    AND review_asked_by IN ('CUSTOMER', 'WORKER', 'CLIENT', 'AGENCY'));
CREATE INDEX judgment_by_review ON judgment (client_id, review_of) WHERE review_of IS NOT NULL;

-- An opinion is an investigator's or a specialist's; how it agrees with the objective evidence lies encrypted.
ALTER TABLE opinion ADD COLUMN capacity text NOT NULL DEFAULT 'INVESTIGATOR';
ALTER TABLE opinion ADD COLUMN consistency text;
ALTER TABLE opinion ADD CONSTRAINT opinion_capacity CHECK (capacity IN ('INVESTIGATOR', 'SPECIALIST'));

CREATE TABLE recusal (
    client_id text NOT NULL,
    judgment_id uuid NOT NULL,
    staff_id text NOT NULL,
    reason text NOT NULL,
    declared_at timestamptz NOT NULL,
    CONSTRAINT recusal_pk PRIMARY KEY (judgment_id, staff_id),
    CONSTRAINT recusal_judgment FOREIGN KEY (client_id, judgment_id) REFERENCES judgment (client_id, judgment_id)
);
CALL mamori_client_table('recusal');
CALL mamori_append_only('recusal');

CREATE TABLE escalation (
    escalation_id uuid NOT NULL,
    client_id text NOT NULL,
    judgment_id uuid NOT NULL,
    escalated_by text NOT NULL,
    reason text NOT NULL,
    candidates text[] NOT NULL,
    escalated_at timestamptz NOT NULL,
    CONSTRAINT escalation_pk PRIMARY KEY (escalation_id),
    CONSTRAINT escalation_judgment FOREIGN KEY (client_id, judgment_id) REFERENCES judgment (client_id, judgment_id)
);
CREATE INDEX escalation_by_judgment ON escalation (client_id, judgment_id, escalation_id);
CALL mamori_client_table('escalation');
CALL mamori_append_only('escalation');

-- A second person with authority looks at what one person decided alone.
CREATE TABLE countersignature (
    client_id text NOT NULL,
    judgment_id uuid NOT NULL,
    signer text NOT NULL,
    agrees boolean NOT NULL,
    reason text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT countersignature_pk PRIMARY KEY (judgment_id),
    CONSTRAINT countersignature_judgment FOREIGN KEY (client_id, judgment_id)
        REFERENCES judgment (client_id, judgment_id)
);
CALL mamori_client_table('countersignature');
CALL mamori_append_only('countersignature');

CREATE FUNCTION countersignature_of_another() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM judgment j WHERE j.judgment_id = NEW.judgment_id
               AND (j.decided_by IS NULL OR NEW.signer = j.decided_by OR NEW.signer = ANY (j.handlers)
                    OR NEW.signer = ANY (j.harmed))) THEN
        RAISE EXCEPTION 'Another person countersigns, who neither handled it nor was harmed'
            USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER countersignature_signer BEFORE INSERT ON countersignature
    FOR EACH ROW EXECUTE FUNCTION countersignature_of_another();

-- REQ-5.5.2, REQ-15.3: neither the recused nor the one who judged before decides.
CREATE FUNCTION judgment_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL AND (
            EXISTS (SELECT FROM recusal r WHERE r.judgment_id = NEW.judgment_id AND r.staff_id = NEW.decided_by)
            OR EXISTS (SELECT FROM judgment f WHERE f.judgment_id = NEW.review_of AND f.decided_by = NEW.decided_by)) THEN
        RAISE EXCEPTION 'Who is recused or judged before does not decide' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.review_of, NEW.review_asked_by) IS DISTINCT FROM (OLD.review_of, OLD.review_asked_by) THEN
        RAISE EXCEPTION 'A judgment stays as it was opened' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER judgment_decider BEFORE UPDATE ON judgment FOR EACH ROW EXECUTE FUNCTION judgment_decider();
