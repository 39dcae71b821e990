-- Life of an entry (requirements section 3.4): re-reviews, suspensions, cool-down after a revocation, and people who are
-- kept apart by the database as well (HS-12).

ALTER TABLE block_criteria_set
    ADD COLUMN cool_down_days integer NOT NULL DEFAULT 30,
    ADD COLUMN re_review_days integer NOT NULL DEFAULT 14,
    ADD COLUMN quiet_days integer NOT NULL DEFAULT 60,
    ADD CONSTRAINT block_criteria_set_life CHECK (cool_down_days BETWEEN 0 AND 366
        AND re_review_days BETWEEN 14 AND 90 AND quiet_days BETWEEN 7 AND 366);

-- As in V1002, with the new figures among what never changes after the draft.
CREATE OR REPLACE FUNCTION guard_block_criteria_set() RETURNS trigger LANGUAGE plpgsql AS $$
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
            OLD.cool_down_days, OLD.re_review_days, OLD.quiet_days, OLD.default_stops, OLD.drafted_by)
        IS DISTINCT FROM (NEW.client_id, NEW.version_name, NEW.max_days, NEW.renewal_max_days, NEW.min_verdicts,
            NEW.min_verdicts_window_days, NEW.min_lighter_means, NEW.min_warnings, NEW.min_persons, NEW.outside_person,
            NEW.cool_down_days, NEW.re_review_days, NEW.quiet_days, NEW.default_stops, NEW.drafted_by) THEN
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

-- When the entry is looked at again, and after how many days without a call; by the set under which it was approved.
ALTER TABLE block_entry
    ADD COLUMN re_review_at timestamptz,
    ADD COLUMN quiet_days integer NOT NULL DEFAULT 60;
CREATE INDEX refused_call_by_entry ON refused_call (client_id, entry_id, refused_at DESC);

-- An entry needs two people at least who neither handled it nor were harmed, and no reviewer who did or was: also when
-- that came out only after the review (HS-12). Without the client's consent only where the set in force says so (HS-09).
CREATE FUNCTION guard_block_entry_people() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    this block_request;
    people integer;
BEGIN
    SELECT * INTO this FROM block_request q WHERE q.request_id = NEW.request_id;
    IF EXISTS (SELECT FROM block_review v JOIN block_request_involved i
                   ON i.request_id = v.request_id AND i.staff_id = v.reviewer_id
               WHERE v.request_id = this.request_id AND v.round = this.round) THEN
        RAISE EXCEPTION 'Who handled it or was harmed does not review' USING ERRCODE = 'check_violation';
    END IF;
    SELECT count(DISTINCT p.staff_id) INTO people
    FROM (SELECT this.requester_id AS staff_id
          UNION SELECT v.reviewer_id FROM block_review v
          WHERE v.request_id = this.request_id AND v.round = this.round AND v.decision = 'APPROVE') p
    WHERE NOT EXISTS (SELECT FROM block_request_involved i
                      WHERE i.request_id = this.request_id AND i.staff_id = p.staff_id);
    IF people < 2 THEN
        RAISE EXCEPTION 'An entry needs two different people who are not involved' USING ERRCODE = 'check_violation';
    END IF;
    IF NOT EXISTS (SELECT FROM block_consent c
                   WHERE c.request_id = this.request_id AND c.round = this.round AND c.agreed)
        AND NOT EXISTS (SELECT FROM block_check k JOIN block_criteria_set s ON s.set_id = k.set_id
                        WHERE k.request_id = this.request_id AND k.round = this.round AND k.stage = 'APPROVAL'
                          AND s.default_stops ->> 'HS-09' = 'WARN') THEN
        RAISE EXCEPTION 'An entry needs the consent of the client' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_entry_people BEFORE INSERT ON block_entry
    FOR EACH ROW EXECUTE FUNCTION guard_block_entry_people();

-- Who consents for the client neither reviewed nor handled it nor was harmed, and the other way round.
CREATE FUNCTION refuse_consenter_who_took_part() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM block_review v WHERE v.request_id = NEW.request_id AND v.reviewer_id = NEW.consenter_id)
        OR EXISTS (SELECT FROM block_request_involved i
                   WHERE i.request_id = NEW.request_id AND i.staff_id = NEW.consenter_id) THEN
        RAISE EXCEPTION 'Who consents took no other part' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_consent_not_by_part_taker BEFORE INSERT ON block_consent
    FOR EACH ROW EXECUTE FUNCTION refuse_consenter_who_took_part();

CREATE FUNCTION refuse_reviewer_who_consented() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM block_consent c
               WHERE c.request_id = NEW.request_id AND c.consenter_id = NEW.reviewer_id) THEN
        RAISE EXCEPTION 'Who consented does not review' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_review_not_by_consenter BEFORE INSERT ON block_review
    FOR EACH ROW EXECUTE FUNCTION refuse_reviewer_who_consented();

-- Each time that an entry rested, with why; nothing but its end is added later.
CREATE TABLE block_suspension (
    suspension_id uuid NOT NULL,
    client_id text NOT NULL,
    entry_id uuid NOT NULL,
    cause text NOT NULL,
    reference_id uuid,
    words text,
    suspended_by text NOT NULL,
    suspended_at timestamptz NOT NULL,
    lifted_at timestamptz,
    lifted_by text,
    lift_reason text,
    CONSTRAINT block_suspension_pk PRIMARY KEY (suspension_id),
    CONSTRAINT block_suspension_entry FOREIGN KEY (entry_id) REFERENCES block_entry (entry_id),
    CONSTRAINT block_suspension_cause CHECK (cause IN ('JUDGMENT_WITHDRAWN', 'APPEAL', 'DOUBT')),
    CONSTRAINT block_suspension_lift_whole CHECK ((lifted_at IS NULL) = (lifted_by IS NULL)
        AND (lifted_at IS NULL) = (lift_reason IS NULL)),
    -- What rests on a withdrawn verdict does not come back: it needs a new request.
    CONSTRAINT block_suspension_withdrawn_stays CHECK (cause <> 'JUDGMENT_WITHDRAWN' OR lifted_at IS NULL)
);
CREATE INDEX block_suspension_by_entry ON block_suspension (client_id, entry_id, suspended_at);
CREATE UNIQUE INDEX block_suspension_once ON block_suspension (entry_id, cause) WHERE lifted_at IS NULL;
CALL mamori_client_table('block_suspension');

CREATE FUNCTION guard_block_suspension() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.lifted_at IS NOT NULL
        OR (OLD.client_id, OLD.entry_id, OLD.cause, OLD.reference_id, OLD.words, OLD.suspended_by, OLD.suspended_at)
        IS DISTINCT FROM (NEW.client_id, NEW.entry_id, NEW.cause, NEW.reference_id, NEW.words, NEW.suspended_by,
            NEW.suspended_at) THEN
        RAISE EXCEPTION 'A suspension never changes, it is lifted once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_suspension_guard BEFORE UPDATE OR DELETE ON block_suspension
    FOR EACH ROW EXECUTE FUNCTION guard_block_suspension();

-- Looks at an entry again (BR-20). A task that is open waits for a person; one that is done never changes.
CREATE TABLE block_re_review (
    re_review_id uuid NOT NULL,
    client_id text NOT NULL,
    entry_id uuid NOT NULL,
    cause text NOT NULL,
    opened_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    result text,
    opinion text,
    reviewed_by text,
    reviewed_at timestamptz,
    CONSTRAINT block_re_review_pk PRIMARY KEY (re_review_id),
    CONSTRAINT block_re_review_entry FOREIGN KEY (entry_id) REFERENCES block_entry (entry_id),
    CONSTRAINT block_re_review_cause CHECK (cause IN ('BEFORE_END', 'QUIET', 'JUDGMENT_WITHDRAWN', 'DOUBT')),
    CONSTRAINT block_re_review_result CHECK (result IN ('KEEP', 'REVOKE')),
    CONSTRAINT block_re_review_done_whole CHECK ((result IS NULL) = (opinion IS NULL)
        AND (result IS NULL) = (reviewed_by IS NULL) AND (result IS NULL) = (reviewed_at IS NULL))
);
CREATE UNIQUE INDEX block_re_review_open ON block_re_review (entry_id, cause) WHERE result IS NULL;
CREATE UNIQUE INDEX block_re_review_before_end_once ON block_re_review (entry_id) WHERE cause = 'BEFORE_END';
CREATE INDEX block_re_review_by_age ON block_re_review (client_id, re_review_id DESC);
CALL mamori_client_table('block_re_review');

-- Everybody who had a part in the entry's review, by the facts or by an act.
CREATE FUNCTION asked_or_involved(entry uuid, person text) RETURNS boolean LANGUAGE sql STABLE
    RETURN EXISTS (SELECT FROM block_entry e JOIN block_request q USING (request_id)
                   WHERE e.entry_id = entry AND q.requester_id = person)
        OR EXISTS (SELECT FROM block_entry e JOIN block_request_involved i USING (request_id)
                   WHERE e.entry_id = entry AND i.staff_id = person);

CREATE FUNCTION guard_block_re_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.result IS NOT NULL
        OR (OLD.client_id, OLD.entry_id, OLD.cause, OLD.opened_at, OLD.due_at)
        IS DISTINCT FROM (NEW.client_id, NEW.entry_id, NEW.cause, NEW.opened_at, NEW.due_at) THEN
        RAISE EXCEPTION 'A re-review never changes, it is done once' USING ERRCODE = 'check_violation';
    END IF;
    IF asked_or_involved(NEW.entry_id, NEW.reviewed_by) THEN
        RAISE EXCEPTION 'Who asked, handled it or was harmed does not re-review' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER block_re_review_guard BEFORE UPDATE OR DELETE ON block_re_review
    FOR EACH ROW EXECUTE FUNCTION guard_block_re_review();
