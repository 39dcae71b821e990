-- Until when each kind of report is made and acknowledged, as agreed with the client: each change is a new version.
CREATE TABLE report_limit (
    client_id text NOT NULL,
    kind text NOT NULL,
    version bigint NOT NULL,
    within_seconds bigint NOT NULL,
    acknowledge_within_seconds bigint NOT NULL,
    climb_after_seconds bigint NOT NULL,
    agreed_with text NOT NULL,
    agreed_on date NOT NULL,
    actor_id text NOT NULL,
    created_at timestamptz NOT NULL,
    CONSTRAINT report_limit_pk PRIMARY KEY (client_id, kind, version),
    CONSTRAINT report_limit_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT report_limit_version CHECK (version >= 1),
    CONSTRAINT report_limit_positive
        CHECK (within_seconds > 0 AND acknowledge_within_seconds > 0 AND climb_after_seconds > 0)
);
CALL mamori_client_table('report_limit');
CALL mamori_append_only('report_limit');

-- A report that is owed to the client: since when it is known, until when it is due, when it was made. Domain time.
-- Of one thing one report of a kind is open at most; those that were made stay, each with its own times.
CREATE TABLE report_duty (
    duty_id uuid NOT NULL,
    client_id text NOT NULL,
    kind text NOT NULL,
    subject text NOT NULL,
    known_at timestamptz NOT NULL,
    due_at timestamptz NOT NULL,
    reported_at timestamptz,
    notice_id uuid,
    alarmed_at timestamptz,
    created_at timestamptz NOT NULL,
    CONSTRAINT report_duty_pk PRIMARY KEY (duty_id),
    CONSTRAINT report_duty_of_client FOREIGN KEY (client_id) REFERENCES client,
    CONSTRAINT report_duty_notice FOREIGN KEY (client_id, notice_id) REFERENCES notice (client_id, notice_id),
    CONSTRAINT report_duty_reported CHECK ((reported_at IS NULL) = (notice_id IS NULL)),
    CONSTRAINT report_duty_kind CHECK (kind IN ('FIRST_REPORT', 'FINAL_REPORT', 'POLICE', 'LITIGATION', 'OUTSIDE_BODY',
                                                'OUT_OF_MANDATE', 'PRODUCT_ACCIDENT', 'REQUEST'))
);
CREATE UNIQUE INDEX report_duty_open_once ON report_duty (client_id, kind, subject) WHERE reported_at IS NULL;
CREATE INDEX report_duty_due ON report_duty (due_at) WHERE reported_at IS NULL AND alarmed_at IS NULL;
CREATE INDEX report_duty_by_client ON report_duty (client_id, duty_id);
CALL mamori_client_table('report_duty');
CALL mamori_client_read('report_duty', 'TIMER');

-- A notice that waits for its acknowledgement. step: how far it has climbed; due_at: null when nothing is waited for.
CREATE TABLE acknowledgement_watch (
    notice_id uuid NOT NULL,
    client_id text NOT NULL,
    report_kind text NOT NULL,
    step integer NOT NULL,
    due_at timestamptz,
    CONSTRAINT acknowledgement_watch_pk PRIMARY KEY (notice_id),
    CONSTRAINT acknowledgement_watch_of_notice
        FOREIGN KEY (client_id, notice_id) REFERENCES notice (client_id, notice_id)
);
CREATE INDEX acknowledgement_watch_due ON acknowledgement_watch (due_at) WHERE due_at IS NOT NULL;
CALL mamori_client_table('acknowledgement_watch');
CALL mamori_client_read('acknowledgement_watch', 'TIMER');
