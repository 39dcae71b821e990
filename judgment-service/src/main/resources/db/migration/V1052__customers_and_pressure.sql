-- Whom the client wants a long relation with (REQ-12.1): versions, never changed. No verdict looks at it.
CREATE TABLE customer_definition (
    definition_id uuid NOT NULL,
    client_id text NOT NULL,
    version_name text NOT NULL,
    words text NOT NULL,
    stated_by text NOT NULL,
    stated_at timestamptz NOT NULL,
    CONSTRAINT customer_definition_pk PRIMARY KEY (definition_id),
    CONSTRAINT customer_definition_version UNIQUE (client_id, version_name)
);
CALL mamori_client_table('customer_definition');
CALL mamori_append_only('customer_definition');

-- What the client, from its stronger position, demands of the agency (REQ-14.5). It goes to legal and touches no verdict.
CREATE TABLE client_demand (
    demand_id uuid NOT NULL,
    client_id text NOT NULL,
    kind text NOT NULL,
    words text NOT NULL,
    made_by text,
    received_at timestamptz NOT NULL,
    judgment_id uuid,
    recorded_by text NOT NULL,
    recorded_at timestamptz NOT NULL,
    taken_by text,
    taken_at timestamptz,
    answer text,
    CONSTRAINT client_demand_pk PRIMARY KEY (demand_id),
    CONSTRAINT client_demand_kind
        CHECK (kind IN ('EXCESSIVE_DEMAND', 'REPRIMAND', 'STOP_TRADE', 'PENALTY', 'REDUCTION', 'SOFTEN_VERDICT')),
    CONSTRAINT client_demand_taken CHECK ((taken_by IS NULL) = (taken_at IS NULL) AND (taken_by IS NULL) = (answer IS NULL)),
    CONSTRAINT client_demand_judgment FOREIGN KEY (client_id, judgment_id) REFERENCES judgment (client_id, judgment_id)
);
CREATE INDEX client_demand_by_client ON client_demand (client_id, demand_id);
CALL mamori_client_table('client_demand');

CREATE FUNCTION client_demand_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' OR OLD.taken_by IS NOT NULL
            OR (NEW.demand_id, NEW.client_id, NEW.kind, NEW.words, NEW.made_by, NEW.received_at, NEW.judgment_id,
                NEW.recorded_by, NEW.recorded_at)
            IS DISTINCT FROM (OLD.demand_id, OLD.client_id, OLD.kind, OLD.words, OLD.made_by, OLD.received_at,
                OLD.judgment_id, OLD.recorded_by, OLD.recorded_at) THEN
        RAISE EXCEPTION 'A demand stays as it was recorded' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER client_demand_content BEFORE UPDATE OR DELETE ON client_demand
    FOR EACH ROW EXECUTE FUNCTION client_demand_stays();

-- What leaves the mandate goes to head office and the client (ESC.OUT_OF_MANDATE, REQ-12.5.8).
ALTER TABLE escalation ADD COLUMN out_of_mandate boolean NOT NULL DEFAULT false;
