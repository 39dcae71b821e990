package dev.mamori.platform.events;

import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Transactions;
import java.util.function.Supplier;

/**
 * One feed of a service: a client's, or that of the registries.
 *
 * @param client the client, null for the registries
 */
record FeedScope(ClientId client) {

    static final FeedScope REGISTRY = new FeedScope(null);

    static FeedScope of(ClientId clientOrNull) {
        return clientOrNull == null ? REGISTRY : new FeedScope(clientOrNull);
    }

    /** The scope whose rows have this {@code client_id}. */
    static FeedScope ofKey(String key) {
        return Transactions.REGISTRY.equals(key) ? REGISTRY : new FeedScope(new ClientId(key));
    }

    boolean isRegistry() {
        return client == null;
    }

    String key() {
        return client == null ? Transactions.REGISTRY : client.value();
    }

    <T> T in(Transactions transactions, Supplier<T> work) {
        return client == null ? transactions.inRegistry(work) : transactions.inClient(client, work);
    }

    @Override
    public String toString() {
        return client == null ? "registries" : client.value();
    }
}
