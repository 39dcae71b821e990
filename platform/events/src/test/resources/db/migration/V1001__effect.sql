-- What the handlers of these tests did, in the order in which they did it.
CREATE TABLE effect (
    effect_id bigint GENERATED ALWAYS AS IDENTITY,
    client_id text NOT NULL,
    event_id uuid NOT NULL,
    subject text NOT NULL,
    trace_id text NOT NULL,
    CONSTRAINT effect_pk PRIMARY KEY (effect_id)
);
CALL mamori_client_table('effect');
