package dev.mamori.notification.delivery;

/** Fired in the transaction that adds deliveries; the worker looks at them right after the commit. */
record DeliveriesAdded() {}
