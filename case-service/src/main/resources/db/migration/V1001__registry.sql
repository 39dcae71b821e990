-- Centres and staff serve all clients; queues belong to one client each and are copied from blocklist-service.

CREATE TABLE centre (
    centre_id text NOT NULL,
    name text NOT NULL,
    police_consult_number text,
    local_police_number text,
    registered_at timestamptz NOT NULL,
    CONSTRAINT centre_pk PRIMARY KEY (centre_id),
    CONSTRAINT centre_id_form CHECK (centre_id ~ '^[A-Z0-9][A-Z0-9-]{1,31}$')
);
CALL mamori_registry_table('centre');

-- Known by the business name; the legal name is not kept (REQ-9.4).
CREATE TABLE staff (
    staff_id text NOT NULL,
    centre_id text NOT NULL,
    business_name text NOT NULL,
    roles text[] NOT NULL,
    registered_at timestamptz NOT NULL,
    CONSTRAINT staff_pk PRIMARY KEY (staff_id),
    CONSTRAINT staff_centre FOREIGN KEY (centre_id) REFERENCES centre,
    CONSTRAINT staff_id_form CHECK (staff_id ~ '^[A-Z0-9][A-Z0-9-]{1,31}$')
);
CREATE INDEX staff_by_centre ON staff (centre_id, staff_id);
CALL mamori_registry_table('staff');

CREATE TABLE queue_copy (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    name text NOT NULL,
    is_protected boolean NOT NULL,
    CONSTRAINT queue_copy_pk PRIMARY KEY (client_id, queue_id)
);
CALL mamori_client_table('queue_copy');
