-- One database for each service, with two roles: the owner, who migrates, and the application, which owns nothing and
-- cannot pass row level security. Run once by an administrator (of a managed PostgreSQL too); without passwords: an
-- operator or `ALTER ROLE ... PASSWORD` gives them. Needs PostgreSQL 16 or later.
CREATE ROLE mamori_case_owner LOGIN NOBYPASSRLS;
CREATE ROLE mamori_case_app LOGIN NOBYPASSRLS;
CREATE ROLE mamori_judgment_owner LOGIN NOBYPASSRLS;
CREATE ROLE mamori_judgment_app LOGIN NOBYPASSRLS;
CREATE ROLE mamori_blocklist_owner LOGIN NOBYPASSRLS;
CREATE ROLE mamori_blocklist_app LOGIN NOBYPASSRLS;
CREATE ROLE mamori_notification_owner LOGIN NOBYPASSRLS;
CREATE ROLE mamori_notification_app LOGIN NOBYPASSRLS;

-- A managed PostgreSQL's administrator is no superuser and gives databases only to roles that it is a member of.
GRANT mamori_case_owner, mamori_judgment_owner, mamori_blocklist_owner, mamori_notification_owner TO CURRENT_USER;

CREATE DATABASE mamori_case OWNER mamori_case_owner;
CREATE DATABASE mamori_judgment OWNER mamori_judgment_owner;
CREATE DATABASE mamori_blocklist OWNER mamori_blocklist_owner;
CREATE DATABASE mamori_notification OWNER mamori_notification_owner;

REVOKE ALL ON DATABASE mamori_case, mamori_judgment, mamori_blocklist, mamori_notification FROM PUBLIC;
GRANT CONNECT ON DATABASE mamori_case TO mamori_case_app;
GRANT CONNECT ON DATABASE mamori_judgment TO mamori_judgment_app;
GRANT CONNECT ON DATABASE mamori_blocklist TO mamori_blocklist_app;
GRANT CONNECT ON DATABASE mamori_notification TO mamori_notification_app;
