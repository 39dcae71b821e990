-- The journal of a case (ADR 0020): what was found, said and done, each entry encrypted as it was sent.

CREATE TABLE case_journal (
    entry_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    kind text NOT NULL,
    done_at timestamptz NOT NULL,
    corrects uuid,
    sent_cipher text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_journal_pk PRIMARY KEY (entry_id),
    CONSTRAINT case_journal_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_journal_corrects FOREIGN KEY (corrects) REFERENCES case_journal,
    CONSTRAINT case_journal_corrected_once UNIQUE (corrects),
    CONSTRAINT case_journal_kind CHECK (kind IN ('Statement', 'Facts', 'RequestCheck', 'Recording', 'Investigation',
        'Legality', 'LegalStep', 'HandOver', 'Monitoring', 'Instruction', 'Visit', 'Performance', 'Repetition', 'Ending',
        'ResponseFactor'))
);
CREATE INDEX case_journal_by_case ON case_journal (case_id, done_at);
CALL mamori_client_table('case_journal');
CALL mamori_append_only('case_journal');

CREATE TABLE case_closing (
    case_id uuid NOT NULL,
    client_id text NOT NULL,
    case_version bigint NOT NULL,
    outcome text NOT NULL,
    reason text,
    closed_at timestamptz NOT NULL,
    closed_by text NOT NULL,
    CONSTRAINT case_closing_pk PRIMARY KEY (case_id, case_version),
    CONSTRAINT case_closing_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT case_closing_outcome CHECK (outcome IN ('PERFORMED', 'ENDED', 'LEGAL', 'SETTLED'))
);
CALL mamori_client_table('case_closing');
CALL mamori_append_only('case_closing');
