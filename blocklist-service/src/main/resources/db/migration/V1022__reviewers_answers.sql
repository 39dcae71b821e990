-- Answers of reviewers to the checklist, with text and evidence; as unchangeable as the review that they belong to, and
-- like it by nobody who asked, handled the matter or was harmed.
ALTER TABLE block_review ADD COLUMN answers jsonb NOT NULL DEFAULT '[]'::jsonb;
