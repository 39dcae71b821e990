CREATE TABLE note (
    note_id uuid NOT NULL,
    client_id text NOT NULL,
    title text NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT note_pk PRIMARY KEY (note_id),
    CONSTRAINT note_title_once UNIQUE (client_id, title)
);
CALL mamori_client_table('note');
