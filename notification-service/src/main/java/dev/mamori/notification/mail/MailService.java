package dev.mamori.notification.mail;

import dev.mamori.notification.contact.ContactRole;
import dev.mamori.notification.contact.Department;
import dev.mamori.notification.contact.QuietHours;
import dev.mamori.notification.contact.Recipient;
import dev.mamori.notification.contact.RecipientService;
import dev.mamori.notification.webhook.WebhookSwitchedOff;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.RealTime;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Writes mails to those concerned; they are sent after the commit. Works in the caller's transaction of the client. */
@ApplicationScoped
public class MailService {
    private final MailStore store;
    private final RecipientService recipients;
    private final LetterService letters;
    private final MailConfig config;
    private final FieldCipher cipher;
    private final Audit audit;
    private final Clock clock;
    private final Clock realTime;
    private final Event<MailsAdded> added;

    MailService(
            MailStore store,
            RecipientService recipients,
            LetterService letters,
            MailConfig config,
            FieldCipher cipher,
            Audit audit,
            Clock clock,
            @RealTime Clock realTime,
            Event<MailsAdded> added) {
        this.store = store;
        this.recipients = recipients;
        this.letters = letters;
        this.config = config;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
        this.realTime = realTime;
        this.added = added;
    }

    /**
     * Writes to the people of these roles whose turn it is.
     *
     * @param step 0 for those who are told first, 1 for the next, ...
     * @return false when there is nobody left to tell
     */
    public boolean toContacts(ClientId client, Letter letter, List<ContactRole> roles, int step) {
        List<List<Recipient>> groups = recipients.groups(roles);
        if (step >= groups.size()) {
            return false;
        }
        groups.get(step).forEach(recipient -> write(client, letter, recipient));
        return true;
    }

    /** Writes to these departments of the agency, as far as their mailboxes are known. */
    public void toDepartments(ClientId client, Letter letter, Collection<Department> departments) {
        recipients.departments(departments).forEach(recipient -> write(client, letter, recipient));
    }

    /** Of a client that left: what waits is not sent, and addresses are erased; returns how many waited. */
    public int cancelAndEraseAddresses() {
        int waited = store.cancelAll(realTime.instant());
        store.eraseAddresses();
        return waited;
    }

    /** What was written about a notice to whom, in plain. */
    public List<MailReceipt> about(UUID noticeId) {
        return store.about(noticeId).stream()
                .map(kept -> new MailReceipt(
                        kept.recipientKind(),
                        kept.recipient(),
                        cipher.decrypt(kept.subject()),
                        cipher.decrypt(kept.text()),
                        kept.state(),
                        kept.createdAt(),
                        kept.endedAtOrNull()))
                .toList();
    }

    /** An endpoint that failed for long was switched off: its owner must know, and not by that endpoint. */
    void switchedOff(@Observes WebhookSwitchedOff off) {
        String id = off.webhookId().toString();
        Letter letter = new Letter(
                "webhook-off:" + id + ":" + off.failingSince(),
                null,
                Text.of("【Webhook 停止】受信先への配信を停止しました", "Webhook switched off: deliveries have stopped"),
                Text.of(
                        "Webhook（%s）への配信が長期間失敗しているため、停止しました。届かなかった通知は、受信先を直してから再開（activation）し、再送（replay）を依頼すると受け取れます。通知そのものは API でいつでもご覧いただけます。"
                                .formatted(id),
                        ("Deliveries to the webhook %s have failed for long, so it was switched off. Mend the receiver,"
                                        + " activate the webhook and ask for a replay to get what was missed. The notices"
                                        + " themselves can be read by the API at any time.")
                                .formatted(id)),
                "/v1/clients/" + off.client() + "/webhooks/" + id,
                false);
        List<ContactRole> roles = List.of(ContactRole.INCIDENT);
        for (int step = 0; toContacts(off.client(), letter, roles, step); step++) {
            // All of them: nothing climbs here.
        }
    }

    private void write(ClientId client, Letter letter, Recipient recipient) {
        if (!config.enabled()) {
            return;
        }
        LetterService.Written written = letters.write(letter, recipient.language());
        MailRow row = new MailRow(
                Ids.next(),
                client.value(),
                letter.noticeIdOrNull(),
                letter.topic(),
                recipient.kind(),
                recipient.id(),
                cipher.encrypt(recipient.address()),
                recipient.language(),
                cipher.encrypt(written.subject()),
                cipher.encrypt(written.text()),
                cipher.encrypt(written.html()),
                letter.emergency(),
                0,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        Instant technicalNow = realTime.instant();
        if (store.addOnce(row, technicalNow.plus(quiet(letter, recipient)), technicalNow)) {
            audit.record(
                    "MAIL_WRITTEN",
                    "mail",
                    row.mailId().toString(),
                    null,
                    Map.of("topic", row.topic(), "recipientKind", row.recipientKind(), "recipient", row.recipient()));
            added.fire(new MailsAdded());
        }
    }

    /** Quiet hours are hours of the domain's time; an emergency does not know them. */
    private Duration quiet(Letter letter, Recipient recipient) {
        Instant now = clock.instant();
        return letter.emergency()
                ? Duration.ZERO
                : recipient.quiet().map((QuietHours hours) -> hours.waitAt(now)).orElse(Duration.ZERO);
    }
}
