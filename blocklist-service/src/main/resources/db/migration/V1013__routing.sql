-- IVR routing of a queue (REQ-10.4): ordered rules that a supervisor edits, and the group for everything else.
CREATE TABLE routing_plan (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    rules jsonb NOT NULL,
    default_group text NOT NULL,
    changed_by text NOT NULL,
    changed_at timestamptz NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT routing_plan_pk PRIMARY KEY (client_id, queue_id),
    CONSTRAINT routing_plan_queue FOREIGN KEY (client_id, queue_id) REFERENCES queue (client_id, queue_id),
    CONSTRAINT routing_plan_rules CHECK (jsonb_typeof(rules) = 'array'),
    CONSTRAINT routing_plan_default CHECK (default_group <> '')
);
CALL mamori_client_table('routing_plan');
