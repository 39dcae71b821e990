-- Copies of the registries that other services own, kept by their feeds.

CREATE TABLE queue_copy (
    client_id text NOT NULL,
    queue_id text NOT NULL,
    name text NOT NULL,
    is_protected boolean NOT NULL,
    CONSTRAINT queue_copy_pk PRIMARY KEY (client_id, queue_id)
);
CALL mamori_client_table('queue_copy');

CREATE TABLE centre_copy (
    centre_id text NOT NULL,
    name text NOT NULL,
    CONSTRAINT centre_copy_pk PRIMARY KEY (centre_id)
);
CALL mamori_registry_table('centre_copy');

-- A centre may be heard of later than its staff: no foreign key between copies.
CREATE TABLE staff_copy (
    staff_id text NOT NULL,
    centre_id text NOT NULL,
    business_name text NOT NULL,
    CONSTRAINT staff_copy_pk PRIMARY KEY (staff_id)
);
CALL mamori_registry_table('staff_copy');
