package dev.mamori.cases;

import static dev.mamori.platform.test.Calls.as;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.CloudEvent;
import dev.mamori.platform.events.FeedHandler;
import dev.mamori.platform.test.Tokens;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The agency of the scenarios, with a client of its own for each test, so that no test sees another's data. */
@ApplicationScoped
public class World {
    public static final String ADMIN = Tokens.admin("AD-0001");

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

    private final Transactions transactions;
    private final List<FeedHandler> handlers;
    private final ObjectMapper json;
    private final Sql sql;

    World(Transactions transactions, @All List<FeedHandler> handlers, ObjectMapper json, Sql sql) {
        this.sql = sql;
        this.transactions = transactions;
        this.handlers = handlers;
        this.json = json;
    }

    /** A client with two queues at a new centre with 桐谷, 佐倉, 大原 and 有馬. */
    public Site site() {
        int number = COUNTER.incrementAndGet();
        String run = Long.toString(System.nanoTime() % 1_000_000_000L, 36).toUpperCase();
        var site = new Site("CL-" + run + "-" + number, "CTR-" + run + "-" + number, run + number);
        clientRegistered(site.client);
        as(ADMIN)
                .body(Map.of(
                        "centreId", site.centre,
                        "name", "札幌第2センター",
                        "policeConsultNumber", "011-000-9110",
                        "localPoliceNumber", "011-000-0110"))
                .post("/v1/centres")
                .then()
                .statusCode(201);
        person(site, site.kiritani(), "桐谷", "communicator");
        person(site, site.sakura(), "佐倉", "communicator");
        person(site, site.ohara(), "大原", "supervisor");
        person(site, site.arima(), "有馬", "manager");
        queue(site.client, "MRI-CARE");
        queue(site.client, "MRI-CANCEL");
        return site;
    }

    private void clientRegistered(String client) {
        var data = Map.of("clientId", client, "nameJa", "みらい通信", "nameEn", "Mirai", "inHouse", false);
        var event = CloudEvent.of(
                "/mamori/notification-service",
                "dev.mamori.client.registered.v1",
                null,
                client,
                json.valueToTree(data));
        handlers.stream()
                .filter(each -> each.types().contains(event.type()))
                .forEach(each -> transactions.inRegistry(() -> {
                    each.apply(event);
                    return null;
                }));
    }

    public void queue(String client, String queue) {
        event(
                client,
                "blocklist",
                "dev.mamori.queue.registered.v1",
                queue,
                Map.of("queueId", queue, "name", "窓口", "protected", false));
    }

    /** Applies an event as the feed of another service would bring it. */
    public void event(String client, String source, String type, String subject, Map<String, ?> data) {
        var event = CloudEvent.of(
                "/mamori/" + source + "-service", type, new ClientId(client), subject, json.valueToTree(data));
        handlers.stream()
                .filter(each -> each.source().equals(source) && each.types().contains(type))
                .forEach(each -> transactions.inClient(new ClientId(client), () -> each.apply(event)));
    }

    /** The details of a client's audit entries of one action, oldest first. */
    public List<String> audited(String client, String action) {
        return transactions.inClient(
                new ClientId(client),
                () -> sql.list(
                        "select details::text from audit_record where action = ? order by sequence",
                        row -> row.getString(1),
                        action));
    }

    /** An instant of SC-08's day, given as JST. */
    public static String at(String time) {
        return at("2026-11-09", time);
    }

    public static String at(String day, String time) {
        return LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(JST)
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private static void person(Site site, String staffId, String name, String role) {
        as(ADMIN)
                .body(Map.of("staffId", staffId, "businessName", name, "roles", List.of(role)))
                .post("/v1/centres/{centre}/staff", site.centre)
                .then()
                .statusCode(201);
    }

    /** One client at one centre. */
    public record Site(String client, String centre, String run) {
        public String kiritani() {
            return "OP-0187-" + run;
        }

        public String sakura() {
            return "OP-0231-" + run;
        }

        public String ohara() {
            return "SV-0012-" + run;
        }

        public String arima() {
            return "CM-0003-" + run;
        }

        public String asPbx() {
            return Tokens.pbx("pbx-1", client);
        }

        public String asKiritani() {
            return Tokens.communicator(kiritani(), centre, client);
        }

        public String asSakura() {
            return Tokens.communicator(sakura(), centre, client);
        }

        public String asOhara() {
            return Tokens.supervisor(ohara(), centre, client);
        }

        public String asArima() {
            return Tokens.manager(arima(), centre, client);
        }

        public String asClient() {
            return Tokens.client("hayakawa", client);
        }

        public String path(String rest) {
            return "/v1/clients/" + client + rest;
        }

        /** An event of the call by 桐谷 on MRI-CANCEL; add or replace members. */
        public Map<String, Object> event(String callId, String type, String time) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("eventId", UUID.randomUUID().toString());
            event.put("callId", callId);
            event.put("type", type);
            event.put("at", at(time));
            event.put("queueId", "MRI-CANCEL");
            event.put("centreId", centre);
            event.put("staffId", kiritani());
            if (type.equals("STARTED")) {
                event.put("from", Map.of("number", "090-0123-0008"));
            }
            return event;
        }

        public Map<String, Object> said(String callId, String time, String words, Map<?, ?>... detections) {
            var event = event(callId, "UTTERANCE", time);
            var utterance = new LinkedHashMap<String, Object>();
            utterance.put("speaker", "CUSTOMER");
            utterance.put("words", words);
            utterance.put("detections", new ArrayList<>(List.of(detections)));
            event.put("utterance", utterance);
            return event;
        }

        /** Reports the event as a PBX; returns our contact id. */
        public String report(Map<String, Object> event) {
            return as(asPbx())
                    .body(event)
                    .post(path("/contact-events"))
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("contactId");
        }

        /** A call of SC-08 up to the threat; returns our contact id. */
        public String threatened(String callId) {
            report(event(callId, "STARTED", "16:00:00"));
            return report(
                    said(callId, "16:05:10", "そっちに行ってやる。札幌の〇〇ビルだろ。殺すぞ", Map.of("kind", "THREAT", "confidence", 0.95)));
        }
    }
}
