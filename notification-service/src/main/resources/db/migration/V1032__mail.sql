-- A mail to one recipient about one thing. Address, subject and texts are encrypted; the row stays, so that it can be shown
-- what was told to whom and when. due_at, the lease and ended_at are technical time; what waits for the end of quiet hours
-- is due then.
CREATE TABLE mail (
    mail_id uuid NOT NULL,
    client_id text NOT NULL,
    notice_id uuid,
    topic text NOT NULL,
    recipient_kind text NOT NULL,
    recipient text NOT NULL,
    address text NOT NULL,
    language text NOT NULL,
    subject text NOT NULL,
    body_text text NOT NULL,
    body_html text NOT NULL,
    emergency boolean NOT NULL,
    state text NOT NULL,
    tries integer NOT NULL,
    due_at timestamptz,
    lease_id uuid,
    lease_until timestamptz,
    created_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT mail_pk PRIMARY KEY (mail_id),
    CONSTRAINT mail_once UNIQUE (client_id, topic, recipient_kind, recipient),
    CONSTRAINT mail_of_notice FOREIGN KEY (client_id, notice_id) REFERENCES notice (client_id, notice_id),
    CONSTRAINT mail_recipient_kind CHECK (recipient_kind IN ('CONTACT', 'DEPARTMENT')),
    CONSTRAINT mail_state CHECK (state IN ('PENDING', 'SENT', 'GIVEN_UP')),
    CONSTRAINT mail_pending_is_due CHECK ((state = 'PENDING') = (due_at IS NOT NULL)),
    CONSTRAINT mail_ended_has_a_time CHECK ((state = 'PENDING') = (ended_at IS NULL)),
    CONSTRAINT mail_lease_is_whole CHECK ((lease_id IS NULL) = (lease_until IS NULL))
);
CREATE INDEX mail_due ON mail (emergency DESC, due_at) WHERE state = 'PENDING';
CREATE INDEX mail_by_notice ON mail (client_id, notice_id);
CALL mamori_client_table('mail');
CALL mamori_client_read('mail', 'DELIVERY');
