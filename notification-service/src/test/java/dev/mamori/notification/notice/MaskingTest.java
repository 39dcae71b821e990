package dev.mamori.notification.notice;

import static dev.mamori.platform.test.Calls.as;
import static dev.mamori.platform.test.Calls.once;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.icegreen.greenmail.util.GreenMail;
import dev.mamori.notification.Given;
import dev.mamori.notification.delivery.Receiver;
import dev.mamori.notification.mail.Smtp;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.test.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Personal data that slips into an event of another service reaches nobody: not the client by page, webhook or mail, not a
 * department by page or mail, no figure, and no column of the database.
 */
@QuarkusTest
class MaskingTest {
    private static final Duration LONG = Duration.ofSeconds(90);

    /** What must not come out, by the name under which it is planted. */
    private static final Map<String, String> PLANTED = Map.of(
            "customerName", "郷田剛造",
            "number", "090-0123-0008",
            "normalNumber", "+819001230008",
            "words", "札幌のビルに行って殺すぞ",
            "mail", "goda@example.jp",
            "staffLegalName", "桐谷花子本名",
            "address", "札幌市中央区北九条9-9");

    private static final Map<String, List<String>> EVENTS = Map.of(
            "case",
            List.of(
                    "dev.mamori.case.opened.v1",
                    "dev.mamori.case.police-called.v1",
                    "dev.mamori.case.possible-illegality.v1",
                    "dev.mamori.case.alert-raised.v1",
                    "dev.mamori.case.cause-stated.v1",
                    "dev.mamori.case.client-pressure-recorded.v1"),
            "judgment",
            List.of(
                    "dev.mamori.judgment.signed.v1",
                    "dev.mamori.judgment.withdrawn.v1",
                    "dev.mamori.judgment.out-of-mandate.v1",
                    "dev.mamori.criteria-set.proposed.v1"),
            "blocklist",
            List.of(
                    "dev.mamori.block.consent-requested.v1",
                    "dev.mamori.block.activated.v1",
                    "dev.mamori.block.ended.v1"));

    GreenMail smtp;

    @Inject
    Given given;

    @Inject
    ObjectMapper json;

    @Inject
    Transactions transactions;

    @Inject
    Sql sql;

    @Test
    @DisplayName(
            "No recipient class gets a name, a number, words or an address that was planted into events (REQ-9.4, REQ-14.3)")
    void nobodyGetsWhatWasPlanted() throws Exception {
        String client = Given.client();
        Map<String, String> mailboxes = mailboxes(client);
        forwardAlerts(client);
        try (Receiver receiver = Receiver.plain()) {
            Given.webhook(client, receiver.url());
            for (var events : EVENTS.entrySet()) {
                for (String type : events.getValue()) {
                    given.arrives(given.event(events.getKey(), type, client, planted(events.getKey(), type)));
                }
            }
            int toTheClient = count(client, "select count(*) from notice where audience = 'CLIENT'");
            assertThat(toTheClient).isGreaterThanOrEqualTo(9);
            await().atMost(LONG).until(() -> receiver.messages().size() == toTheClient);
            await().atMost(LONG).until(() -> count(client, "select count(*) from mail where state <> 'SENT'") == 0);

            Map<String, String> seen = new LinkedHashMap<>();
            receiver.messages().forEach(message -> seen.put("webhook " + message.id(), message.body()));
            for (var mailbox : mailboxes.entrySet()) {
                List<MimeMessage> mails = Smtp.to(smtp, mailbox.getValue());
                for (int i = 0; i < mails.size(); i++) {
                    MimeMessage mail = mails.get(i);
                    seen.put(
                            "mail " + mailbox.getKey() + " " + i,
                            mail.getSubject() + Smtp.part(mail, "text/plain") + Smtp.part(mail, "text/html"));
                }
            }
            seen.putAll(pages(client));
            for (String must : List.of(
                    "mail INCIDENT 0",
                    "mail SIGNER 0",
                    "mail PRESSURE 0",
                    "mail LEGAL-DEPARTMENT 0",
                    "mail CENTRE 0")) {
                assertThat(seen).containsKey(must);
            }
            assertThat(seen).allSatisfy((where, text) -> assertThat(text)
                    .as(where)
                    .isNotBlank()
                    .doesNotContain(PLANTED.values().toArray(String[]::new)));
            assertThat(columnsWithPlantedData(client)).isEmpty();
        }
    }

    private Map<String, String> pages(String client) {
        Map<String, String> pages = new LinkedHashMap<>();
        String hayakawa = Given.tokenOf(client);
        for (String page : List.of("notices", "deliveries", "report-duties", "monthly-reports/2026-11")) {
            pages.put("client " + page, get(hayakawa, client, page));
        }
        for (UUID notice : transactions.inClient(
                new ClientId(client),
                () -> sql.list(
                        "select notice_id from notice where audience = 'CLIENT'",
                        row -> row.getObject(1, UUID.class)))) {
            pages.put(
                    "receipts " + notice,
                    get(Tokens.auditor("AU-0001", client), client, "notices/" + notice + "/receipts"));
        }
        pages.put("communicator", get(Tokens.communicator("OP-0231", "CTR-S2", client), client, "inside-notices"));
        pages.put("supervisor", get(Tokens.supervisor("SV-0001", "CTR-S2", client), client, "inside-notices"));
        pages.put("manager", get(Tokens.manager("MG-0001", "CTR-S2", client), client, "inside-notices"));
        pages.put("specialist", get(Tokens.specialist("LG-0001", client), client, "inside-notices"));
        pages.put("auditor", get(Tokens.auditor("AU-0001", client), client, "inside-notices"));
        return pages;
    }

    private static String get(String token, String client, String page) {
        return as(token)
                .get("/v1/clients/" + client + "/" + page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** The producer's own example, and beside its members what must not be passed on. */
    private String planted(String service, String type) throws Exception {
        ObjectNode example = (ObjectNode)
                json.readTree(Path.of("..", service + "-service", "src/main/resources/events", type + ".example.json")
                        .toFile());
        PLANTED.forEach(example::put);
        PLANTED.forEach(example.putObject("customer")::put);
        return example.toString();
    }

    private List<String> columnsWithPlantedData(String client) {
        return transactions.inClient(new ClientId(client), () -> {
            List<String> found = new ArrayList<>();
            List<String[]> columns = sql.list("""
                    select table_name, column_name from information_schema.columns
                    where table_schema = 'public' and data_type in ('text', 'jsonb', 'ARRAY')""", row -> new String[] {row.getString(1), row.getString(2)});
            for (String[] column : columns) {
                for (String value : PLANTED.values()) {
                    boolean there = sql.first(
                                    "select 1 from " + column[0] + " where strpos(" + column[1]
                                            + "::text, ?) > 0 limit 1",
                                    row -> true,
                                    value)
                            .isPresent();
                    if (there) {
                        found.add(column[0] + "." + column[1] + ": " + value);
                    }
                }
            }
            return found;
        });
    }

    private int count(String client, String query) {
        return transactions.inClient(new ClientId(client), () -> sql.first(query, row -> row.getInt(1))
                .orElseThrow());
    }

    private static Map<String, String> mailboxes(String client) {
        Map<String, String> mailboxes = new LinkedHashMap<>();
        for (String role : List.of("INCIDENT", "SIGNER", "LEGAL", "PRESSURE")) {
            String address = role.toLowerCase(java.util.Locale.ROOT) + "-" + UUID.randomUUID() + "@mirai.example";
            once(Given.ADMIN)
                    .body(Map.of("name", "早川", "role", role, "email", address, "language", "ja"))
                    .post("/v1/clients/{c}/contacts", client)
                    .then()
                    .statusCode(201);
            mailboxes.put(role, address);
        }
        for (String department :
                List.of("LEGAL", "GENERAL_AFFAIRS", "PRODUCT", "HEADQUARTERS", "MANAGEMENT", "CENTRE")) {
            String address = "d-" + UUID.randomUUID() + "@agency.example";
            as(Given.ADMIN)
                    .body(Map.of("email", address, "language", "ja"))
                    .put("/v1/clients/{c}/departments/{d}", client, department)
                    .then()
                    .statusCode(200);
            mailboxes.put(department.equals("LEGAL") ? "LEGAL-DEPARTMENT" : department, address);
        }
        return mailboxes;
    }

    private static void forwardAlerts(String client) {
        as(Tokens.manager("MG-0001", "CTR-S2", client))
                .header("If-Match", "\"0\"")
                .body(Map.of("toClient", true, "departments", List.of("MANAGEMENT"), "window", "PT5M"))
                .put("/v1/clients/{c}/alert-forwarding", client)
                .then()
                .statusCode(200);
    }
}
