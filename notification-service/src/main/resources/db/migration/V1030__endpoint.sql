-- Endpoints: signed by a shared secret or by a key pair, in order of each case if wanted, slowed, rested and switched off.

-- rest_until: the rate is used up until then. circuit_until: it failed too often, nothing is sent until then, then one
-- message tries. failing_since: of the failures in a row, those that came while it was not paused. All technical time.
ALTER TABLE webhook
    ADD COLUMN signature text NOT NULL DEFAULT 'HMAC',
    ADD COLUMN public_key text,
    ADD COLUMN previous_public_key text,
    ADD COLUMN ordered boolean NOT NULL DEFAULT false,
    ADD COLUMN max_per_second integer,
    ADD COLUMN rate_second bigint NOT NULL DEFAULT 0,
    ADD COLUMN rate_used integer NOT NULL DEFAULT 0,
    ADD COLUMN rest_until timestamptz,
    ADD COLUMN failures integer NOT NULL DEFAULT 0,
    ADD COLUMN failing_since timestamptz,
    ADD COLUMN openings integer NOT NULL DEFAULT 0,
    ADD COLUMN circuit_until timestamptz,
    ADD CONSTRAINT webhook_signature CHECK (signature IN ('HMAC', 'ED25519')),
    ADD CONSTRAINT webhook_public_key CHECK ((signature = 'ED25519') = (public_key IS NOT NULL)),
    ADD CONSTRAINT webhook_max_per_second CHECK (max_per_second BETWEEN 1 AND 10000),
    ADD CONSTRAINT webhook_health CHECK (failures >= 0 AND openings >= 0),
    DROP CONSTRAINT webhook_state,
    ADD CONSTRAINT webhook_state CHECK (state IN ('ENABLED', 'GONE', 'SWITCHED_OFF', 'DELETED'));

-- A test delivery tells of no notice; its own id is the message's. Of an ordered endpoint, a message waits for those
-- before it with the same order_key. first_try: how many tries there were when it was put into the queue again.
ALTER TABLE delivery
    ALTER COLUMN notice_id DROP NOT NULL,
    ADD COLUMN event_type text NOT NULL DEFAULT 'dev.mamori.notice.created.v1',
    ADD COLUMN order_key text NOT NULL DEFAULT '',
    ADD COLUMN first_try integer NOT NULL DEFAULT 0,
    ADD CONSTRAINT delivery_of_a_notice_or_test
        CHECK ((notice_id IS NULL) = (event_type = 'dev.mamori.webhook.test.v1')),
    ADD CONSTRAINT delivery_first_try CHECK (first_try BETWEEN 0 AND tries);
CREATE INDEX delivery_order ON delivery (webhook_id, order_key, delivery_id) WHERE state = 'PENDING';
CREATE INDEX delivery_of_webhook ON delivery (client_id, webhook_id, delivery_id);
