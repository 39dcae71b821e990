-- Further reasons to look at an entry again (BR-20): its number has another holder, its client left. It rests meanwhile.
ALTER TABLE block_suspension DROP CONSTRAINT block_suspension_cause;
ALTER TABLE block_suspension ADD CONSTRAINT block_suspension_cause
    CHECK (cause IN ('JUDGMENT_WITHDRAWN', 'APPEAL', 'DOUBT', 'NUMBER_CHANGED', 'CLIENT_LEFT'));
ALTER TABLE block_re_review DROP CONSTRAINT block_re_review_cause;
ALTER TABLE block_re_review ADD CONSTRAINT block_re_review_cause
    CHECK (cause IN ('BEFORE_END', 'QUIET', 'JUDGMENT_WITHDRAWN', 'DOUBT', 'NUMBER_CHANGED', 'CLIENT_LEFT'));
