package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import dev.mamori.local.api.Api;
import dev.mamori.local.print.Story;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import dev.mamori.local.stack.Site;
import java.util.List;
import java.util.UUID;

/** Plays the worked examples on a running stack, through the public API only. It may be played again on kept data. */
public final class Demo {

    private static final String CLIENT = "CL-MRI";

    private final World world;

    /** On this stack, told by this story. */
    public Demo(Site site, Story story) {
        this.world = new World(
                site, new Api(site), story, UUID.randomUUID().toString().substring(0, 8));
    }

    /** Plays all of it; afterwards the clock runs freely again. Returns how many checks did not hold. */
    public int play() {
        try (var receiver = new WebhookReceiver(world.site().ports().receiver())) {
            prepare();
            subscribe(receiver);
            var pbx = Pbx.connect(world, CLIENT);
            new ThreatStory(world, pbx, receiver).play();
            world.remark("trace id of all these calls, in every service's log: "
                    + world.api().trace().id());
            new BlockStory(world, pbx, Pbx.connect(world, "CL-HNT"), receiver, unusedNumber()).play();
        } catch (RuntimeException e) {
            world.story().broken(e);
        } finally {
            world.site().clock().clear();
        }
        return world.story().failures();
    }

    private void prepare() {
        world.chapter("準備 / Setting up");
        world.itIs("2026-10-01 09:00:00");
        new Registries(world).register();
        new Agreements(world).agree();
    }

    /** Each run has a caller of its own, so that the history of an earlier one does not count. */
    private CallerNumber unusedNumber() {
        var entries = world.as(Person.OHARA)
                .get(ServiceName.BLOCKLIST, "/v1/clients/" + CLIENT + "/block-requests?limit=200")
                .expect(200)
                .json()
                .path("items")
                .size();
        return CallerNumber.ofRun(entries);
    }

    /** The client's own system: one endpoint of ours; those of earlier runs are taken away. */
    private void subscribe(WebhookReceiver receiver) {
        var path = "/v1/clients/" + CLIENT + "/webhooks";
        var hayakawa = world.as(Person.HAYAKAWA);
        hayakawa.get(ServiceName.NOTIFICATION, path + "?limit=200")
                .expect(200)
                .json()
                .path("items")
                .forEach(old -> hayakawa.delete(
                                ServiceName.NOTIFICATION,
                                path + "/" + old.path("webhookId").asText())
                        .expect(204));
        var made = hayakawa.post(
                ServiceName.NOTIFICATION,
                path,
                object("url", receiver.url().toString(), "eventTypes", List.of("dev.mamori.notice.created.v1")));
        receiver.trust(world.told(made, 201, "the client's own system listens at " + receiver.url())
                .text("/secret"));
    }
}
