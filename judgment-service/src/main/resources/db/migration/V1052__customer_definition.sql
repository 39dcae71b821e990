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

-- What leaves the mandate goes to head office and the client (ESC.OUT_OF_MANDATE, REQ-12.5.8).
ALTER TABLE escalation ADD COLUMN out_of_mandate boolean NOT NULL DEFAULT false;
