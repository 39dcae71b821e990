-- Block requests, what was found about them, and who said what.
CREATE TABLE block_request (
    request_id uuid NOT NULL,
    client_id text NOT NULL,
    state text NOT NULL,
    round integer NOT NULL,
    waiting_for text,
    number_sealed text NOT NULL,
    number_hash text,
    number_last4 text,
    ground text NOT NULL,
    reason text NOT NULL,
    queue_ids text[] NOT NULL,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz,
    channels jsonb NOT NULL,
    case_id uuid,
    judgment_ids uuid[] NOT NULL,
    answers jsonb NOT NULL,
    accepted_warnings jsonb NOT NULL,
    requester_id text NOT NULL,
    requester_centres text[] NOT NULL,
    created_at timestamptz NOT NULL,
    submitted_at timestamptz,
    decided_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT block_request_pk PRIMARY KEY (request_id),
    CONSTRAINT block_request_of_client UNIQUE (client_id, request_id),
    CONSTRAINT block_request_by_requester UNIQUE (request_id, requester_id),
    CONSTRAINT block_request_state CHECK (state IN ('DRAFT', 'WAITING_FOR_FACTS', 'REVIEW_1', 'REVIEW_2',
        'CLIENT_CONSENT', 'APPROVED', 'RETURNED', 'REFUSED')),
    CONSTRAINT block_request_ground CHECK (ground IN ('REPEATED', 'SEVERE_THREAT')),
    CONSTRAINT block_request_waiting_for CHECK (waiting_for IN ('SUBMISSION', 'APPROVAL')),
    CONSTRAINT block_request_waits CHECK ((state = 'WAITING_FOR_FACTS') = (waiting_for IS NOT NULL)),
    CONSTRAINT block_request_approved_ends CHECK (state <> 'APPROVED' OR (ends_at > starts_at AND number_hash IS NOT NULL)),
    CONSTRAINT block_request_decided CHECK ((state IN ('APPROVED', 'REFUSED')) = (decided_at IS NOT NULL))
);
CREATE INDEX block_request_by_age ON block_request (client_id, request_id DESC);
CALL mamori_client_table('block_request');

-- A decided request stays as it was decided; its requester never changes.
CREATE FUNCTION guard_block_request() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.state IN ('APPROVED', 'REFUSED')
        OR (OLD.client_id, OLD.requester_id) IS DISTINCT FROM (NEW.client_id, NEW.requester_id) THEN
        RAISE EXCEPTION 'A decided block request never changes' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_request_guard BEFORE UPDATE OR DELETE ON block_request
    FOR EACH ROW EXECUTE FUNCTION guard_block_request();

-- Each check with the facts as they were read then, the set it was made under and all that it found.
CREATE TABLE block_check (
    check_id uuid NOT NULL,
    client_id text NOT NULL,
    request_id uuid NOT NULL,
    round integer NOT NULL,
    stage text NOT NULL,
    set_id uuid NOT NULL,
    facts jsonb NOT NULL,
    stops jsonb NOT NULL,
    warnings jsonb NOT NULL,
    advice jsonb NOT NULL,
    checked_by text NOT NULL,
    checked_at timestamptz NOT NULL,
    CONSTRAINT block_check_pk PRIMARY KEY (check_id),
    CONSTRAINT block_check_request FOREIGN KEY (client_id, request_id) REFERENCES block_request (client_id, request_id),
    CONSTRAINT block_check_set FOREIGN KEY (client_id, set_id) REFERENCES block_criteria_set (client_id, set_id),
    CONSTRAINT block_check_stage CHECK (stage IN ('SUBMISSION', 'APPROVAL'))
);
CREATE INDEX block_check_by_request ON block_check (client_id, request_id, check_id);
CALL mamori_client_table('block_check');
CALL mamori_append_only('block_check');

-- Who handled the contacts or was harmed, by the facts: barred from reviewing (HS-12).
CREATE TABLE block_request_involved (
    client_id text NOT NULL,
    request_id uuid NOT NULL,
    staff_id text NOT NULL,
    CONSTRAINT block_request_involved_pk PRIMARY KEY (request_id, staff_id),
    CONSTRAINT block_request_involved_request FOREIGN KEY (client_id, request_id)
        REFERENCES block_request (client_id, request_id)
);
CALL mamori_client_table('block_request_involved');
CALL mamori_append_only('block_request_involved');

CREATE TABLE block_review (
    review_id uuid NOT NULL,
    client_id text NOT NULL,
    request_id uuid NOT NULL,
    round integer NOT NULL,
    requester_id text NOT NULL,
    reviewer_id text NOT NULL,
    decision text NOT NULL,
    opinion text NOT NULL,
    legal boolean NOT NULL,
    outside_site boolean NOT NULL,
    reviewed_at timestamptz NOT NULL,
    CONSTRAINT block_review_pk PRIMARY KEY (review_id),
    CONSTRAINT block_review_request FOREIGN KEY (client_id, request_id)
        REFERENCES block_request (client_id, request_id),
    CONSTRAINT block_review_names_requester FOREIGN KEY (request_id, requester_id)
        REFERENCES block_request (request_id, requester_id),
    CONSTRAINT block_review_decision CHECK (decision IN ('APPROVE', 'REFUSE', 'RETURN')),
    CONSTRAINT block_review_not_by_requester CHECK (reviewer_id <> requester_id),
    CONSTRAINT block_review_once_a_person UNIQUE (request_id, round, reviewer_id)
);
CALL mamori_client_table('block_review');
CALL mamori_append_only('block_review');

CREATE FUNCTION refuse_involved_reviewer() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM block_request_involved i
               WHERE i.request_id = NEW.request_id AND i.staff_id = NEW.reviewer_id) THEN
        RAISE EXCEPTION 'Who handled it or was harmed does not review' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_review_not_by_involved BEFORE INSERT ON block_review
    FOR EACH ROW EXECUTE FUNCTION refuse_involved_reviewer();

CREATE TABLE block_consent (
    consent_id uuid NOT NULL,
    client_id text NOT NULL,
    request_id uuid NOT NULL,
    round integer NOT NULL,
    requester_id text NOT NULL,
    consenter_id text NOT NULL,
    consenter_name text NOT NULL,
    agreed boolean NOT NULL,
    consent_text text NOT NULL,
    consented_at timestamptz NOT NULL,
    CONSTRAINT block_consent_pk PRIMARY KEY (consent_id),
    CONSTRAINT block_consent_request FOREIGN KEY (client_id, request_id)
        REFERENCES block_request (client_id, request_id),
    CONSTRAINT block_consent_names_requester FOREIGN KEY (request_id, requester_id)
        REFERENCES block_request (request_id, requester_id),
    CONSTRAINT block_consent_not_by_requester CHECK (consenter_id <> requester_id),
    CONSTRAINT block_consent_once UNIQUE (request_id, round)
);
CALL mamori_client_table('block_consent');
CALL mamori_append_only('block_consent');
