package dev.mamori.platform.test.broken.second;

import dev.mamori.platform.data.CrossClient;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.broken.first.Rule;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource that breaks the rules. Abstract, so that nobody serves it. */
@Path("/never")
public abstract class NeverResource {
    @GET
    public Object get(Transactions transactions) {
        return transactions.across(CrossClient.TIMER, () -> new Rule().judge(new NoteRow()));
    }
}
