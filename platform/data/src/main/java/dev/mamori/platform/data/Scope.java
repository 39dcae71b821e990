package dev.mamori.platform.data;

/**
 * What one transaction may see.
 *
 * @param client a client id or {@link Transactions#REGISTRY}
 * @param purpose the listed exception, null for none
 */
record Scope(String client, CrossClient purpose) {

    @Override
    public String toString() {
        String place = Transactions.REGISTRY.equals(client) ? "the registries" : "client " + client;
        return purpose == null ? place : "purpose " + purpose;
    }
}
