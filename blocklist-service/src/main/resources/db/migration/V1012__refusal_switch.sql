-- One switch that turns refusal off, for a client or for all, and one for the refusal of withheld numbers in a disaster
-- (section 3.6). Append only: the log is the state, with who and why. '-' stands for all clients.
CREATE TABLE refusal_switch (
    switch_id uuid NOT NULL,
    client_id text NOT NULL,
    kind text NOT NULL,
    turned_off boolean NOT NULL,
    reason text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT refusal_switch_pk PRIMARY KEY (switch_id),
    CONSTRAINT refusal_switch_kind CHECK (kind IN ('ALL_REFUSALS', 'WITHHELD_REFUSALS')),
    CONSTRAINT refusal_switch_says_why CHECK (reason <> '')
);
CREATE INDEX refusal_switch_latest ON refusal_switch (client_id, kind, switch_id DESC);
CALL mamori_client_table('refusal_switch');
CALL mamori_client_read('refusal_switch', 'TIMER');
CALL mamori_append_only('refusal_switch');
-- What holds for all clients is no client's data: everybody may read it.
CREATE POLICY refusal_switch_of_all ON refusal_switch FOR SELECT USING (client_id = '-');

-- Off when the client's own latest word or the latest word for all says so.
CREATE FUNCTION refusal_is_off(client text, wanted text) RETURNS boolean LANGUAGE sql STABLE
    RETURN coalesce((SELECT s.turned_off FROM refusal_switch s WHERE s.client_id = client AND s.kind = wanted
                     ORDER BY s.switch_id DESC LIMIT 1), false)
        OR coalesce((SELECT s.turned_off FROM refusal_switch s WHERE s.client_id = '-' AND s.kind = wanted
                     ORDER BY s.switch_id DESC LIMIT 1), false);

-- What the switches mean for a queue stands in its row, so that screening follows it like every other change.
ALTER TABLE queue
    ADD COLUMN refusals_off boolean NOT NULL DEFAULT false,
    ADD COLUMN withheld_off boolean NOT NULL DEFAULT false;
CALL mamori_client_read('queue', 'TIMER');

CREATE FUNCTION set_queue_switches() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.refusals_off := refusal_is_off(NEW.client_id, 'ALL_REFUSALS');
    NEW.withheld_off := refusal_is_off(NEW.client_id, 'WITHHELD_REFUSALS');
    RETURN NEW;
END $$;
CREATE TRIGGER queue_switches BEFORE INSERT OR UPDATE ON queue
    FOR EACH ROW EXECUTE FUNCTION set_queue_switches();

-- How a queue was at any time, so that a call can be explained later. Kept by a trigger: no change is forgotten.
CREATE TABLE queue_history (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    revision bigint NOT NULL,
    valid_from timestamptz NOT NULL,
    is_protected boolean NOT NULL,
    user_refused text NOT NULL,
    policy_agreed_at timestamptz,
    policy_signer_name text,
    refusals_off boolean NOT NULL,
    withheld_off boolean NOT NULL,
    CONSTRAINT queue_history_pk PRIMARY KEY (client_id, queue_id, revision)
);
CALL mamori_client_table('queue_history');

CREATE FUNCTION keep_queue_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO queue_history VALUES (NEW.client_id, NEW.queue_id, NEW.revision, NEW.changed_at,
            NEW.protected_reason IS NOT NULL OR NEW.essential_only_route, NEW.user_refused, NEW.policy_agreed_at,
            NEW.policy_signer_name, NEW.refusals_off, NEW.withheld_off)
        ON CONFLICT ON CONSTRAINT queue_history_pk DO UPDATE SET valid_from = excluded.valid_from,
            is_protected = excluded.is_protected, user_refused = excluded.user_refused,
            policy_agreed_at = excluded.policy_agreed_at, policy_signer_name = excluded.policy_signer_name,
            refusals_off = excluded.refusals_off, withheld_off = excluded.withheld_off;
    RETURN NEW;
END $$;
CREATE TRIGGER queue_kept AFTER INSERT OR UPDATE ON queue
    FOR EACH ROW EXECUTE FUNCTION keep_queue_history();
