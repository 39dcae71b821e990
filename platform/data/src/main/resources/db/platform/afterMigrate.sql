-- The service compares the schema with what it needs when it starts, and it does so as itself: it reads the history,
-- and holds no password of the owner. Runs after each migration, also when there was nothing to do.
GRANT SELECT ON flyway_schema_history TO ${app_role};
