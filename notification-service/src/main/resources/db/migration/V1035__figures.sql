-- Codes and times of cases and judgments, for digests and monthly reports. Nothing of persons.
CREATE TABLE case_figure (
    client_id text NOT NULL,
    case_id text NOT NULL,
    opened_at timestamptz,
    company_caused text NOT NULL DEFAULT 'UNKNOWN',
    CONSTRAINT case_figure_pk PRIMARY KEY (client_id, case_id),
    CONSTRAINT case_figure_company_caused CHECK (company_caused IN ('YES', 'NO', 'UNKNOWN'))
);
CREATE INDEX case_figure_by_time ON case_figure (client_id, opened_at);
CALL mamori_client_table('case_figure');

CREATE TABLE judgment_figure (
    client_id text NOT NULL,
    judgment_id text NOT NULL,
    case_id text NOT NULL,
    verdict text,
    types text NOT NULL DEFAULT '',
    decided_at timestamptz,
    withdrawn boolean NOT NULL DEFAULT false,
    CONSTRAINT judgment_figure_pk PRIMARY KEY (client_id, judgment_id)
);
CREATE INDEX judgment_figure_by_time ON judgment_figure (client_id, decided_at);
CALL mamori_client_table('judgment_figure');
