-- Under which field key the parts of a file lie; unknown until the re-keying has looked at all of them.
ALTER TABLE evidence_file ADD COLUMN key_id text;
CREATE INDEX evidence_file_to_rekey ON evidence_file (client_id, file_id) WHERE state = 'COMPLETE';
