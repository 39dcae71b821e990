CREATE TABLE note (
    note_id uuid NOT NULL,
    client_id text NOT NULL,
    text text NOT NULL,
    CONSTRAINT note_pk PRIMARY KEY (note_id)
);
CALL mamori_client_table('note');
CALL mamori_client_read('note', 'SCREENING');

CREATE TABLE place (
    place_id text NOT NULL,
    CONSTRAINT place_pk PRIMARY KEY (place_id)
);
CALL mamori_registry_table('place');
