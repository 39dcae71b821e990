-- 判断権: a grant with scope, dates and training; not a role (REQ-12.4.4).
CREATE TABLE authority_grant (
    grant_id uuid NOT NULL,
    client_id text NOT NULL,
    staff_id text NOT NULL,
    centre_id text NOT NULL,
    valid_from timestamptz NOT NULL,
    valid_until timestamptz NOT NULL,
    trained_on date,
    granted_by text NOT NULL,
    granted_at timestamptz NOT NULL,
    withdrawn_by text,
    withdrawn_at timestamptz,
    withdrawal_reason text,
    version bigint NOT NULL,
    CONSTRAINT authority_grant_pk PRIMARY KEY (grant_id),
    CONSTRAINT authority_grant_term CHECK (valid_from < valid_until),
    CONSTRAINT authority_grant_not_to_oneself CHECK (staff_id <> granted_by),
    CONSTRAINT authority_grant_withdrawal CHECK ((withdrawn_by IS NULL) = (withdrawn_at IS NULL)
        AND (withdrawn_by IS NULL) = (withdrawal_reason IS NULL))
);
CREATE INDEX authority_grant_by_staff ON authority_grant (client_id, staff_id);
CALL mamori_client_table('authority_grant');

-- Only its withdrawal can be added to a grant, once.
CREATE FUNCTION authority_grant_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
            OR (NEW.grant_id, NEW.client_id, NEW.staff_id, NEW.centre_id, NEW.valid_from, NEW.valid_until, NEW.trained_on,
                NEW.granted_by, NEW.granted_at)
            IS DISTINCT FROM (OLD.grant_id, OLD.client_id, OLD.staff_id, OLD.centre_id, OLD.valid_from, OLD.valid_until,
                OLD.trained_on, OLD.granted_by, OLD.granted_at) THEN
        RAISE EXCEPTION 'A grant of authority stays as it was given' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER authority_grant_content BEFORE UPDATE OR DELETE ON authority_grant
    FOR EACH ROW EXECUTE FUNCTION authority_grant_stays();
