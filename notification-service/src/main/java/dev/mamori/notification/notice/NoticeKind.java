package dev.mamori.notification.notice;

import dev.mamori.notification.contact.ContactRole;
import java.util.List;

/** What a notice tells. */
public enum NoticeKind {
    /** 速報: a case was opened; nothing is judged yet (REQ-5.3.4). */
    FIRST_REPORT,
    /** A person with judgment authority signed a verdict (REQ-13.5.5). */
    JUDGMENT_REPORT,
    /** A judgment that was reported was withdrawn: the client must not act on it any longer. */
    JUDGMENT_WITHDRAWN,
    /** The police were called or consulted (REQ-12.5.7, ESC.POLICE). */
    POLICE,
    /** A block request waits for the client's consent; no block begins without it. */
    CONSENT_REQUEST,
    /** A block was approved: from when to when calls are refused on which queues. */
    BLOCK_STARTED,
    /** A block is over. */
    BLOCK_ENDED,
    /** Litigation is necessary or has begun (REQ-12.5.6, ESC.LITIGATION). */
    LITIGATION,
    /** An outside body is involved, such as a local authority (REQ-12.5.7, ESC.OUTSIDE_BODY). */
    OUTSIDE_BODY,
    /** It is outside of what was commissioned or of the agreed lines (REQ-12.5.8, ESC.OUT_OF_MANDATE). */
    OUT_OF_MANDATE,
    /** An accident with a product became known: the client may have to report it to the authorities. */
    PRODUCT_ACCIDENT,
    /** A version of the criteria waits for the client's agreement (REQ-13.5.6). */
    AGREEMENT_REQUEST,
    /** The client is asked to come along on a visit (REQ-5.6.12). */
    VISIT_REQUEST,

    /** Inside: a case was opened (REQ-5.3.4). */
    CASE_SHARED,
    /** Inside: a law may be broken; legal is asked for an outside opinion (REQ-5.4.4). */
    OPINION_REQUEST,
    /** Inside: what all at the centre must know (REQ-13.5.1). */
    STAFF_NOTICE,
    /** Inside: the client puts pressure on the agency (REQ-14.5). */
    CLIENT_DEMAND,
    /** Inside: a report was not made, or not in time (REQ-13.5.5). */
    LATE_REPORT,
    /** Inside: nobody at the client acknowledged. */
    UNACKNOWLEDGED,
    /** Inside: live alerts, grouped and counted. */
    LIVE_ALERTS,
    /** Inside: what customers say about products and procedures (REQ-7.5). */
    VOICE_OF_CUSTOMER,
    /** Inside: figures for the morning meeting, without persons. */
    MORNING_DIGEST;

    /** Whom at the client it is mailed to; who has none of these roles named is not asked. */
    public List<ContactRole> contactRoles() {
        return switch (this) {
            case CONSENT_REQUEST, AGREEMENT_REQUEST -> List.of(ContactRole.SIGNER);
            case LITIGATION -> List.of(ContactRole.LEGAL, ContactRole.INCIDENT);
            default -> List.of(ContactRole.INCIDENT);
        };
    }

    /** The service at which the client gives the answer; empty when an acknowledgement is all that is asked. */
    public java.util.Optional<String> answeredAt() {
        return java.util.Optional.ofNullable(
                switch (this) {
                    case CONSENT_REQUEST -> "blocklist-service";
                    case AGREEMENT_REQUEST -> "judgment-service";
                    case VISIT_REQUEST -> "case-service";
                    default -> null;
                });
    }
}
