package dev.mamori.notification.offboarding;

import dev.mamori.notification.contact.RecipientService;
import dev.mamori.notification.mail.MailService;
import dev.mamori.notification.webhook.EndpointService;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;

/** Ends what is sent to a client and erases its people. Works in the caller's transaction of the client. */
@ApplicationScoped
class OffBoardingService {
    private final EndpointService endpoints;
    private final RecipientService recipients;
    private final MailService mails;
    private final Audit audit;

    OffBoardingService(EndpointService endpoints, RecipientService recipients, MailService mails, Audit audit) {
        this.endpoints = endpoints;
        this.recipients = recipients;
        this.mails = mails;
        this.audit = audit;
    }

    OffBoardingView end(ClientId client, Instant leftAt) {
        OffBoardingView ended = new OffBoardingView(
                client.value(), leftAt, endpoints.endAll(), recipients.eraseAll(), mails.cancelAndEraseAddresses());
        audit.record(
                "CLIENT_OFF_BOARDED",
                "client",
                client.value(),
                null,
                Map.of(
                        "webhooksEnded",
                        ended.webhooksEnded(),
                        "addressesErased",
                        ended.addressesErased(),
                        "mailsCancelled",
                        ended.mailsCancelled()));
        return ended;
    }
}
