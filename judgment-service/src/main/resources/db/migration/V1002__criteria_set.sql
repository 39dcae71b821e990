-- Criteria sets: drafted by the agency, signed by both sides, in force from a moment on. Terms are a copy of what was
-- written, so that an old version can be read for ever (REQ-0.4).
CREATE TABLE criteria_set (
    set_id uuid NOT NULL,
    client_id text NOT NULL,
    version_name text NOT NULL,
    state text NOT NULL,
    template_version text NOT NULL,
    terms jsonb NOT NULL,
    drafted_by text NOT NULL,
    drafted_at timestamptz NOT NULL,
    proposed_by text,
    proposed_at timestamptz,
    effective_from timestamptz,
    activated_by text,
    activated_at timestamptz,
    version bigint NOT NULL,
    CONSTRAINT criteria_set_pk PRIMARY KEY (set_id),
    CONSTRAINT criteria_set_version UNIQUE (client_id, version_name),
    CONSTRAINT criteria_set_of_client UNIQUE (client_id, set_id),
    CONSTRAINT criteria_set_state CHECK (state IN ('DRAFT', 'PROPOSED', 'AGREED', 'ACTIVE')),
    CONSTRAINT criteria_set_active CHECK ((state = 'ACTIVE') = (effective_from IS NOT NULL)
        AND (state = 'ACTIVE') = (activated_by IS NOT NULL))
);
-- At each moment at most one set begins to be in force.
CREATE UNIQUE INDEX criteria_set_in_force ON criteria_set (client_id, effective_from) WHERE effective_from IS NOT NULL;
CALL mamori_client_table('criteria_set');

-- Who signed for which side: one signature a side, by different people (REQ-13.5.6).
CREATE TABLE criteria_agreement (
    client_id text NOT NULL,
    set_id uuid NOT NULL,
    side text NOT NULL,
    signer_id text NOT NULL,
    signer_name text NOT NULL,
    signed_at timestamptz NOT NULL,
    CONSTRAINT criteria_agreement_pk PRIMARY KEY (set_id, side),
    CONSTRAINT criteria_agreement_side CHECK (side IN ('AGENCY', 'CLIENT')),
    CONSTRAINT criteria_agreement_different_people UNIQUE (set_id, signer_id),
    CONSTRAINT criteria_agreement_set FOREIGN KEY (client_id, set_id) REFERENCES criteria_set (client_id, set_id)
);
CALL mamori_client_table('criteria_agreement');
CALL mamori_append_only('criteria_agreement');

-- A set moves on one state at a time, and from PROPOSED on its content is what the two sides sign: it never changes.
CREATE FUNCTION criteria_set_keeps_its_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        RAISE EXCEPTION 'A criteria set is never deleted' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.state <> 'DRAFT' AND (NEW.terms, NEW.version_name, NEW.template_version, NEW.client_id, NEW.set_id)
            IS DISTINCT FROM (OLD.terms, OLD.version_name, OLD.template_version, OLD.client_id, OLD.set_id) THEN
        RAISE EXCEPTION 'A criteria set that was proposed never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.state = 'ACTIVE' AND NEW.effective_from IS DISTINCT FROM OLD.effective_from THEN
        RAISE EXCEPTION 'The start of a criteria set never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN
            (('DRAFT', 'PROPOSED'), ('PROPOSED', 'AGREED'), ('AGREED', 'ACTIVE')) THEN
        RAISE EXCEPTION 'A criteria set cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'restrict_violation';
    END IF;
    IF NEW.state = 'AGREED' AND OLD.state = 'PROPOSED'
            AND (SELECT count(*) FROM criteria_agreement a WHERE a.set_id = NEW.set_id) < 2 THEN
        RAISE EXCEPTION 'A criteria set needs the signatures of both sides' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER criteria_set_content BEFORE UPDATE OR DELETE ON criteria_set
    FOR EACH ROW EXECUTE FUNCTION criteria_set_keeps_its_content();
