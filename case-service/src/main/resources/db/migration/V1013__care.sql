-- Care for the people who were hit. A task opens with the event; notes are readable by their author only.

CREATE TABLE care_task (
    care_task_id uuid NOT NULL,
    client_id text NOT NULL,
    staff_id text NOT NULL,
    contact_id uuid NOT NULL,
    queue_id text,
    centre_id text,
    occurred_at timestamptz NOT NULL,
    opened_at timestamptz NOT NULL,
    closed_at timestamptz,
    closed_by text,
    CONSTRAINT care_task_pk PRIMARY KEY (care_task_id),
    CONSTRAINT care_task_once UNIQUE (contact_id, staff_id),
    CONSTRAINT care_task_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT care_task_closed CHECK ((closed_at IS NULL) = (closed_by IS NULL))
);
CREATE INDEX care_task_by_staff ON care_task (staff_id, occurred_at);
CREATE INDEX care_task_by_time ON care_task (client_id, occurred_at DESC, care_task_id DESC);
CALL mamori_client_table('care_task');
-- A worker's events count over all clients that she answers for: it is her care, and no customer's data.
CALL mamori_client_read('care_task', 'STAFF_CARE');

CREATE TABLE care_step (
    care_step_id uuid NOT NULL,
    client_id text NOT NULL,
    care_task_id uuid NOT NULL,
    kind text NOT NULL,
    done_at timestamptz NOT NULL,
    until timestamptz,
    accepted boolean,
    note_cipher text,
    recorded_at timestamptz NOT NULL,
    recorded_by text NOT NULL,
    CONSTRAINT care_step_pk PRIMARY KEY (care_step_id),
    CONSTRAINT care_step_task FOREIGN KEY (care_task_id) REFERENCES care_task,
    CONSTRAINT care_step_kind CHECK (kind IN ('BREAK', 'BREAK_ENDED', 'TALK', 'REFERRAL_PHYSICIAN',
        'REFERRAL_COUNSELLOR', 'REFERRAL_PSYCHOLOGIST', 'REASSIGNED')),
    CONSTRAINT care_step_note CHECK (note_cipher IS NULL OR kind = 'TALK'),
    CONSTRAINT care_step_accepted CHECK (accepted IS NULL OR kind LIKE 'REFERRAL%')
);
CREATE INDEX care_step_by_task ON care_step (care_task_id, done_at);
CALL mamori_client_table('care_step');
CALL mamori_append_only('care_step');

CREATE TABLE consultation_desk (
    client_id text NOT NULL,
    desk_id text NOT NULL,
    route text NOT NULL,
    name text NOT NULL,
    hours text NOT NULL,
    reached_by text NOT NULL,
    CONSTRAINT consultation_desk_pk PRIMARY KEY (client_id, desk_id),
    CONSTRAINT consultation_desk_route CHECK (route IN ('SITE', 'SECOND')),
    CONSTRAINT consultation_desk_id_form CHECK (desk_id ~ '^[A-Z0-9][A-Z0-9-]{1,31}$')
);
CALL mamori_client_table('consultation_desk');

CREATE TABLE consultation (
    consultation_id uuid NOT NULL,
    client_id text NOT NULL,
    desk_id text NOT NULL,
    kind text NOT NULL,
    centre_id text,
    staff_id text NOT NULL,
    words_cipher text NOT NULL,
    contact_id uuid,
    disputed_judgment_id uuid,
    opened_at timestamptz NOT NULL,
    CONSTRAINT consultation_pk PRIMARY KEY (consultation_id),
    CONSTRAINT consultation_at_desk FOREIGN KEY (client_id, desk_id) REFERENCES consultation_desk,
    CONSTRAINT consultation_contact FOREIGN KEY (contact_id) REFERENCES contact,
    CONSTRAINT consultation_kind CHECK (kind IN ('HAPPENED', 'HAPPENING', 'MAY_HAPPEN', 'NOT_SURE'))
);
CREATE INDEX consultation_by_time ON consultation (client_id, opened_at DESC, consultation_id DESC);
CALL mamori_client_table('consultation');
CALL mamori_append_only('consultation');

CREATE TABLE consultation_step (
    step_id uuid NOT NULL,
    client_id text NOT NULL,
    consultation_id uuid NOT NULL,
    duty text NOT NULL,
    text_cipher text NOT NULL,
    next_on date,
    done_at timestamptz NOT NULL,
    done_by text NOT NULL,
    CONSTRAINT consultation_step_pk PRIMARY KEY (step_id),
    CONSTRAINT consultation_step_of FOREIGN KEY (consultation_id) REFERENCES consultation,
    CONSTRAINT consultation_step_duty CHECK (duty IN ('RECEIVED', 'FACTS_CONFIRMED', 'EVIDENCE_CHECKED', 'SHARED',
        'RESPONSE_PLANNED', 'FOLLOWED_UP'))
);
CREATE INDEX consultation_step_by ON consultation_step (consultation_id, done_at);
CALL mamori_client_table('consultation_step');
CALL mamori_append_only('consultation_step');
