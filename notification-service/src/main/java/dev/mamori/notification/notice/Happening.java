package dev.mamori.notification.notice;

import java.time.Instant;
import java.util.List;

/**
 * What another service's event says that a client must know: codes, ids and times, and nothing about a person. The
 * customer's name and number, the worker's name and the words stay where they are; who needs them asks that service.
 */
sealed interface Happening {

    NoticeKind kind();

    /** The thing it is about, as a path below {@code /v1/clients/{clientId}/}, for example {@code cases/0199...}. */
    String subject();

    /** The case that it belongs to; null when the event does not say. */
    default String caseIdOrNull() {
        return null;
    }

    /** Mailed at once, quiet hours or not. */
    default boolean isEmergency() {
        return false;
    }

    /** @param contacts how many contacts the case begins with, 1 or more */
    record CaseOpened(String caseId, int contacts) implements Happening {
        @Override
        public String caseIdOrNull() {
            return caseId;
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.FIRST_REPORT;
        }

        @Override
        public String subject() {
            return "cases/" + caseId;
        }
    }

    /** @param criteriaCodes the criteria of the signed judgment, in its order; may be empty */
    record JudgmentSigned(
            String judgmentId, String caseId, Verdict verdict, List<String> criteriaCodes, String criteriaSetVersion)
            implements Happening {
        @Override
        public String caseIdOrNull() {
            return caseId;
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.JUDGMENT_REPORT;
        }

        @Override
        public String subject() {
            return "judgments/" + judgmentId;
        }
    }

    /** A signed judgment that was reported does not stand any more; a new one may follow. */
    record JudgmentWithdrawn(String judgmentId, String caseId) implements Happening {
        @Override
        public String caseIdOrNull() {
            return caseId;
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.JUDGMENT_WITHDRAWN;
        }

        @Override
        public String subject() {
            return "judgments/" + judgmentId;
        }
    }

    /** @param emergency true for 110, false for a consultation (#9110 or the local station) */
    record PoliceCalled(String contactId, boolean emergency) implements Happening {
        @Override
        public boolean isEmergency() {
            return emergency;
        }

        @Override
        public NoticeKind kind() {
            return NoticeKind.POLICE;
        }

        @Override
        public String subject() {
            return "contacts/" + contactId;
        }
    }

    /** A law may be broken: specialists are asked for an outside opinion (REQ-5.4.4). */
    record PossibleIllegality(String caseId) implements Happening {
        @Override
        public NoticeKind kind() {
            return NoticeKind.OPINION_REQUEST;
        }

        @Override
        public String subject() {
            return "cases/" + caseId;
        }

        @Override
        public String caseIdOrNull() {
            return caseId;
        }
    }

    record ConsentRequested(String requestId) implements Happening {
        @Override
        public NoticeKind kind() {
            return NoticeKind.CONSENT_REQUEST;
        }

        @Override
        public String subject() {
            return "block-requests/" + requestId;
        }
    }

    /** A version of the criteria waits for the client's signature (REQ-13.5.6). */
    record AgreementRequested(String setId, String version) implements Happening {
        @Override
        public NoticeKind kind() {
            return NoticeKind.AGREEMENT_REQUEST;
        }

        @Override
        public String subject() {
            return "criteria-sets/" + setId;
        }
    }

    /** Calls are refused in {@code [from, until)}. */
    record BlockActivated(String entryId, List<String> queueIds, Instant from, Instant until) implements Happening {
        @Override
        public NoticeKind kind() {
            return NoticeKind.BLOCK_STARTED;
        }

        @Override
        public String subject() {
            return "block-entries/" + entryId;
        }
    }

    record BlockEnded(String entryId, EndReason reason) implements Happening {
        @Override
        public NoticeKind kind() {
            return NoticeKind.BLOCK_ENDED;
        }

        @Override
        public String subject() {
            return "block-entries/" + entryId;
        }
    }

    /** The verdicts of judgment-service. */
    enum Verdict {
        HARASSMENT,
        UNJUST_DEMAND,
        NOT_HARASSMENT,
        UNDETERMINED
    }

    /**
     * Why a block is over. {@code OTHER} stands for a reason that this version does not know, and for a death, which is
     * nothing to send around.
     */
    enum EndReason {
        EXPIRED,
        REVOKED,
        NUMBER_REASSIGNED,
        VERDICT_CHANGED,
        CLIENT_LEFT,
        COURT,
        OTHER
    }
}
