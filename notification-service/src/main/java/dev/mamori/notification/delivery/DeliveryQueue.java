package dev.mamori.notification.delivery;

import java.util.List;

/** What a worker needs of the store: take what is due, and report how it went. */
interface DeliveryQueue {

    /** Leases at most {@code room} due deliveries to the caller, and no more for one endpoint than its bound. */
    List<Claim> claim(int room);

    /** Keeps the result; does nothing but log it when the lease has gone to another worker meanwhile. */
    void report(Claim claim, Attempt attempt);
}
