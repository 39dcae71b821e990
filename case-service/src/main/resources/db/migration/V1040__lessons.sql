-- What is learned from cases, and the small facts that the lessons need.

ALTER TABLE case_cause ADD COLUMN kind text,
    ADD CONSTRAINT case_cause_kind CHECK (kind IN ('PRODUCT', 'PROCEDURE', 'HANDLING', 'CUSTOMER', 'MIXED'));
ALTER TABLE case_request ADD COLUMN ground text;
ALTER TABLE case_answer ADD COLUMN accepts_claim boolean NOT NULL DEFAULT false, ADD COLUMN acceptance_reason text;
ALTER TABLE contact_event ADD COLUMN waited_seconds bigint,
    ADD CONSTRAINT contact_event_waited CHECK (waited_seconds >= 0);
ALTER TABLE case_journal DROP CONSTRAINT case_journal_kind,
    ADD CONSTRAINT case_journal_kind CHECK (kind IN ('Statement', 'Facts', 'RequestCheck', 'Recording', 'Investigation',
        'Legality', 'LegalStep', 'HandOver', 'Monitoring', 'Instruction', 'Visit', 'Performance', 'Repetition', 'Ending',
        'ResponseFactor', 'Report'));

-- Reviews of how a case was handled; each encrypted as it was sent, because it speaks of workers.
CREATE TABLE case_lesson (
    lesson_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    sent_cipher text NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT case_lesson_pk PRIMARY KEY (lesson_id),
    CONSTRAINT case_lesson_case FOREIGN KEY (case_id) REFERENCES case_file
);
CREATE INDEX case_lesson_by_case ON case_lesson (case_id, recorded_at);
CALL mamori_client_table('case_lesson');
CALL mamori_append_only('case_lesson');

-- What somebody has to do so that it does not happen again.
CREATE TABLE lesson_task (
    task_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid,
    kind text NOT NULL,
    owner text NOT NULL,
    staff_id text,
    what_cipher text NOT NULL,
    due_on date NOT NULL,
    raised_at timestamptz NOT NULL,
    raised_by text NOT NULL,
    done_on date,
    done_by text,
    result_cipher text,
    CONSTRAINT lesson_task_pk PRIMARY KEY (task_id),
    CONSTRAINT lesson_task_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT lesson_task_kind CHECK (kind IN ('COACHING', 'TRAINING', 'DEPARTMENT_REPORT', 'PROCEDURE_REVISION',
        'VOICE_OF_CUSTOMER', 'OTHER_CHANNEL', 'SELF_SERVICE', 'QUIET_HOURS', 'CALL_BACK')),
    CONSTRAINT lesson_task_coached CHECK ((kind = 'COACHING') = (staff_id IS NOT NULL)),
    CONSTRAINT lesson_task_done CHECK ((done_on IS NULL) = (done_by IS NULL))
);
CREATE INDEX lesson_task_by_case ON lesson_task (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX lesson_task_open ON lesson_task (client_id, due_on, task_id) WHERE done_on IS NULL;
CREATE INDEX lesson_task_by_due ON lesson_task (client_id, due_on, task_id);
CALL mamori_client_table('lesson_task');

-- One plan for each type that a verdict of harassment cites.
CREATE TABLE response_plan (
    plan_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid NOT NULL,
    judgment_id uuid NOT NULL,
    type text NOT NULL,
    opened_at timestamptz NOT NULL,
    state text NOT NULL,
    done_at timestamptz,
    done_by text,
    how_cipher text,
    CONSTRAINT response_plan_pk PRIMARY KEY (plan_id),
    CONSTRAINT response_plan_once UNIQUE (judgment_id, type),
    CONSTRAINT response_plan_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT response_plan_state CHECK (state IN ('OPEN', 'DONE', 'WITHDRAWN')),
    CONSTRAINT response_plan_done CHECK ((state = 'DONE') = (done_at IS NOT NULL))
);
CREATE INDEX response_plan_by_case ON response_plan (case_id, opened_at);
CALL mamori_client_table('response_plan');

-- Anonymised on purpose: not even the case that it comes from is kept here.
CREATE TABLE library_entry (
    entry_id uuid NOT NULL,
    client_id text NOT NULL,
    types text[] NOT NULL,
    uses text[] NOT NULL,
    title text NOT NULL,
    text text NOT NULL,
    published_at timestamptz NOT NULL,
    published_by text NOT NULL,
    CONSTRAINT library_entry_pk PRIMARY KEY (entry_id)
);
CREATE INDEX library_entry_by_time ON library_entry (client_id, published_at DESC, entry_id DESC);
CALL mamori_client_table('library_entry');
CALL mamori_append_only('library_entry');

-- What a client demanded of us; it reaches the legal department and never a verdict.
CREATE TABLE pressure_record (
    record_id uuid NOT NULL,
    client_id text NOT NULL,
    case_id uuid,
    kind text NOT NULL,
    from_cipher text NOT NULL,
    words_cipher text NOT NULL,
    received_at timestamptz NOT NULL,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT pressure_record_pk PRIMARY KEY (record_id),
    CONSTRAINT pressure_record_case FOREIGN KEY (case_id) REFERENCES case_file,
    CONSTRAINT pressure_record_kind CHECK (kind IN ('EXCESSIVE_DEMAND', 'REPRIMAND', 'STOP_TRADE', 'PENALTY',
        'REDUCTION'))
);
CREATE INDEX pressure_record_by_time ON pressure_record (client_id, received_at DESC, record_id DESC);
CALL mamori_client_table('pressure_record');
CALL mamori_append_only('pressure_record');

-- An agreed example takes the place of the built-in one of its type.
CREATE TABLE response_example (
    client_id text NOT NULL,
    type text NOT NULL,
    doing text NOT NULL,
    say text NOT NULL,
    decided_by text NOT NULL,
    decided_at timestamptz NOT NULL,
    CONSTRAINT response_example_pk PRIMARY KEY (client_id, type)
);
CALL mamori_client_table('response_example');

-- What stays of a case that was erased: enough to count it, nothing to recognise anybody by.
CREATE TABLE case_statistic (
    statistic_id uuid NOT NULL,
    client_id text NOT NULL,
    opened_at timestamptz NOT NULL,
    cause_kind text,
    verdict text,
    types text[] NOT NULL,
    outcome text,
    contacts integer NOT NULL,
    erased_at timestamptz NOT NULL,
    CONSTRAINT case_statistic_pk PRIMARY KEY (statistic_id)
);
CREATE INDEX case_statistic_by_time ON case_statistic (client_id, opened_at);
CALL mamori_client_table('case_statistic');
CALL mamori_append_only('case_statistic');
