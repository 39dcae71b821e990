-- What each running instance last said it had applied: the sum of all clients' revisions, and since when it knows it.
-- Nothing of any client.
CREATE TABLE screening_replica (
    replica_id text NOT NULL,
    revisions bigint NOT NULL,
    as_of timestamptz NOT NULL,
    reported_at timestamptz NOT NULL,
    CONSTRAINT screening_replica_pk PRIMARY KEY (replica_id)
);
CALL mamori_registry_table('screening_replica');
CALL mamori_client_read('applied_list', 'SCREENING');
