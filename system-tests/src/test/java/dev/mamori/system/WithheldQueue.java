package dev.mamori.system;

import static dev.mamori.local.api.Json.object;

import dev.mamori.local.demo.World;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.List;
import java.util.Locale;

/** A queue of CL-MRI that refuses callers who withhold their number, as agreed: the shortest way to a refused call. */
record WithheldQueue(String id, String key) {

    private static final String BASE = "/v1/clients/CL-MRI";

    static WithheldQueue of(World world) {
        var id = "MRI-W-" + world.run().toUpperCase(Locale.ROOT);
        var path = BASE + "/queues/" + id;
        world.as(Person.ADMIN)
                .post(
                        ServiceName.BLOCKLIST,
                        BASE + "/queues",
                        object("queueId", id, "name", "非通知を断る窓口", "withheldPolicy", object("USER_REFUSED", "REJECT")))
                .expect(201);
        world.as(Person.HAYAKAWA)
                .post(ServiceName.BLOCKLIST, path + "/withheld-policy/agreement", object("signerName", "早川"))
                .header("If-Match", "\"0\"")
                .expect(200);
        var key = world.as(Person.ADMIN)
                .post(ServiceName.BLOCKLIST, BASE + "/api-keys", object("label", "PBX", "queueIds", List.of()))
                .expect(201)
                .text("/apiKey");
        return new WithheldQueue(id, key);
    }

    /** The question about a call that is refused. */
    String question(String callId) {
        return "number=anonymous&noid=P&queue=" + id + "&callId=" + callId;
    }
}
