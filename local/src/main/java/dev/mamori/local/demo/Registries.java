package dev.mamori.local.demo;

import static dev.mamori.local.api.Json.object;

import dev.mamori.local.api.Await;
import dev.mamori.local.api.Session;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.SampleCentre;
import dev.mamori.local.stack.ServiceName;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Registers the sample clients, centre, people and queues; what is there already stays as it is. */
public final class Registries {

    private static final Duration FEEDS = Duration.ofSeconds(60);

    private record Client(String id, String nameJa, String nameEn) {}

    private record Queue(String client, String id, String name, String calledNumber, String protectedReason) {}

    private static final List<Client> CLIENTS = List.of(
            new Client("CL-AOZ", "あおぞら家電", "Aozora Appliances"),
            new Client("CL-MRI", "みらい通信", "Mirai Telecom"),
            new Client("CL-HNT", "ひなた旅行", "Hinata Travel"),
            new Client("CL-KMW", "こもれび市水道", "Komorebi City Waterworks"));

    private static final List<Queue> QUEUES = List.of(
            new Queue("CL-AOZ", "AOZ-WASH", "洗濯機 修理受付", "0120-000-101", null),
            new Queue("CL-AOZ", "AOZ-BILL", "お支払い窓口", "0120-000-102", null),
            new Queue("CL-AOZ", "AOZ-SAFETY", "製品事故受付", "0120-000-103", "ACCIDENT"),
            new Queue("CL-MRI", "MRI-CARE", "お客さま相談", "0120-000-201", null),
            new Queue("CL-MRI", "MRI-CANCEL", "解約受付", "0120-000-202", null),
            new Queue("CL-MRI", "MRI-OUTAGE", "障害受付", "0120-000-203", "OUTAGE"),
            new Queue("CL-HNT", "HNT-RSV", "予約受付", "0120-000-301", null),
            new Queue("CL-KMW", "KMW-FEE", "料金窓口", "0120-000-401", null),
            new Queue("CL-KMW", "KMW-LEAK", "漏水・断水受付", "0120-000-402", "LIFE"));

    private final World world;
    private final Session admin;

    /** Registers in this world. */
    public Registries(World world) {
        this.world = world;
        this.admin = world.as(Person.ADMIN);
    }

    /** The clients' queues, by client. */
    public static Map<String, List<String>> queues() {
        return QUEUES.stream()
                .collect(Collectors.groupingBy(Queue::client, Collectors.mapping(Queue::id, Collectors.toList())));
    }

    /** Registers what is missing, and waits until every service has heard of the clients. */
    public void register() {
        clients();
        centre();
        queuesOfClients();
        world.remark("%d clients, %d queues, %d people of %s are registered"
                .formatted(CLIENTS.size(), QUEUES.size(), staff().size(), SampleCentre.NAME));
    }

    private void clients() {
        var known = known(ServiceName.NOTIFICATION, "/v1/clients", "clientId");
        for (var client : CLIENTS) {
            if (!known.contains(client.id)) {
                create(
                        ServiceName.NOTIFICATION,
                        "/v1/clients",
                        object(
                                "clientId",
                                client.id,
                                "nameJa",
                                client.nameJa,
                                "nameEn",
                                client.nameEn,
                                "inHouse",
                                false));
            }
        }
    }

    private void centre() {
        if (!known(ServiceName.CASE, "/v1/centres", "centreId").contains(SampleCentre.ID)) {
            create(
                    ServiceName.CASE,
                    "/v1/centres",
                    object(
                            "centreId",
                            SampleCentre.ID,
                            "name",
                            SampleCentre.NAME,
                            "policeConsultNumber",
                            "011-000-9110",
                            "localPoliceNumber",
                            "011-000-0110"));
        }
        var path = "/v1/centres/" + SampleCentre.ID + "/staff";
        var known = known(ServiceName.CASE, path, "staffId");
        for (var person : staff()) {
            if (!known.contains(person.staffId())) {
                create(
                        ServiceName.CASE,
                        path,
                        object(
                                "staffId",
                                person.staffId(),
                                "businessName",
                                person.displayName(),
                                "roles",
                                person.roles()));
            }
        }
    }

    private static List<Person> staff() {
        return Arrays.stream(Person.values())
                .filter(person -> !person.centres().isEmpty() && person != Person.ADMIN)
                .toList();
    }

    private void queuesOfClients() {
        for (var client : CLIENTS) {
            var path = "/v1/clients/" + client.id + "/queues";
            // The other services hear of a new client by its feed; until then they do not know it.
            var known = Await.until("blocklist-service knows " + client.id, FEEDS, () -> tryKnown(path));
            QUEUES.stream()
                    .filter(queue -> queue.client.equals(client.id) && !known.contains(queue.id))
                    .forEach(queue -> Await.until("queue " + queue.id, FEEDS, () -> tryQueue(path, queue)));
        }
        // Calls are recorded on queues that case-service has heard of.
        QUEUES.forEach(queue -> Await.until("case-service knows " + queue.id, FEEDS, () -> tryHeard(queue)));
    }

    private Optional<Integer> tryHeard(Queue queue) {
        var path = "/v1/clients/" + queue.client + "/queues/" + queue.id + "/guard-settings";
        var answer = world.as(Person.ARIMA).get(ServiceName.CASE, path).send();
        return answer.status() == 200 ? Optional.of(answer.status()) : Optional.empty();
    }

    private Optional<Set<String>> tryKnown(String path) {
        var answer = admin.get(ServiceName.BLOCKLIST, path + "?limit=200").send();
        return answer.status() == 200 ? Optional.of(ids(answer.json(), "queueId")) : Optional.empty();
    }

    private Optional<Integer> tryQueue(String path, Queue queue) {
        var body = object(
                "queueId", queue.id,
                "name", queue.name,
                "calledNumbers", List.of(queue.calledNumber),
                "essentialOnlyRoute", queue.id.equals("KMW-LEAK"),
                "announcements", object("refusal", "恐れ入りますが、このお電話はおつなぎできません。メールまたは郵送でご連絡ください。"));
        if (queue.protectedReason != null) {
            body.put("protectedReason", queue.protectedReason);
        }
        var answer = admin.post(ServiceName.BLOCKLIST, path, body).send();
        if (answer.body().contains("unknown-reference")) {
            return Optional.empty();
        }
        return Optional.of(answer.expect(201).status());
    }

    private Set<String> known(ServiceName service, String path, String id) {
        return ids(admin.get(service, path + "?limit=200").expect(200).json(), id);
    }

    private static Set<String> ids(com.fasterxml.jackson.databind.JsonNode page, String id) {
        return page.path("items")
                .valueStream()
                .map(item -> item.path(id).asText())
                .collect(Collectors.toSet());
    }

    private void create(ServiceName service, String path, Object body) {
        admin.post(service, path, body).expect(201);
    }
}
