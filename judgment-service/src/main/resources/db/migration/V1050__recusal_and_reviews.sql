-- REQ-5.5.2: recusal looks at everybody whom any sheet of the case names. The facts lie encrypted, so the names that it needs
-- stand beside them; null in rows that were written before, whose facts are opened instead.
ALTER TABLE evaluation ADD COLUMN handlers text[];
ALTER TABLE evaluation ADD COLUMN harmed text[];
ALTER TABLE evaluation ADD COLUMN contact_ids text[];
CREATE INDEX evaluation_by_contact ON evaluation (client_id, contact_id, evaluation_id) WHERE case_id IS NULL;

-- REQ-15.3: what was judged is judged again once at most; who disagrees with that has the second judgment judged again.
CREATE UNIQUE INDEX judgment_reviewed_once ON judgment (client_id, review_of)
    WHERE review_of IS NOT NULL AND verdict IS NOT NULL;

-- Nobody of the whole chain of judgments decides again, nor who countersigned one of them.
CREATE OR REPLACE FUNCTION judgment_decider() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.decided_by IS NOT NULL AND OLD.decided_by IS NULL AND (
            EXISTS (SELECT FROM recusal r WHERE r.judgment_id = NEW.judgment_id AND r.staff_id = NEW.decided_by)
            OR EXISTS (
                WITH RECURSIVE chain AS (
                    SELECT f.judgment_id, f.review_of, f.decided_by FROM judgment f WHERE f.judgment_id = NEW.review_of
                    UNION
                    SELECT f.judgment_id, f.review_of, f.decided_by FROM judgment f
                    JOIN chain c ON f.judgment_id = c.review_of)
                SELECT FROM chain c LEFT JOIN countersignature s ON s.judgment_id = c.judgment_id
                WHERE NEW.decided_by IN (c.decided_by, s.signer))) THEN
        RAISE EXCEPTION 'Who is recused or judged before does not decide' USING ERRCODE = 'check_violation';
    END IF;
    IF (NEW.review_of, NEW.review_asked_by) IS DISTINCT FROM (OLD.review_of, OLD.review_asked_by) THEN
        RAISE EXCEPTION 'A judgment stays as it was opened' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
