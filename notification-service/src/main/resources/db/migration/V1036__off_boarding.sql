-- When the agency stopped working for the client. Its history stays for as long as it must be kept.
ALTER TABLE client ADD COLUMN left_at timestamptz;
