package dev.mamori.notification.notice;

import dev.mamori.notification.contact.Department;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Notices that a person starts. Works in the caller's transaction of the client. */
@ApplicationScoped
class TellingService {
    private final NoticeService notices;
    private final KnownClients clients;
    private final Audit audit;
    private final Clock clock;

    TellingService(NoticeService notices, KnownClients clients, Audit audit, Clock clock) {
        this.notices = notices;
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    NoticeView tell(ClientId client, InsideNoticeRequest request) {
        clients.require(client);
        Department to =
                switch (request.kind()) {
                    case STAFF_NOTICE -> Department.CENTRE;
                    case VOICE_OF_CUSTOMER -> Department.PRODUCT;
                    default -> throw unknownKind("STAFF_NOTICE", "VOICE_OF_CUSTOMER");
                };
        mustHoldNoPersonalData(request.text());
        if (request.caseId() != null) {
            mustNotBeErased("caseId", request.caseId().toString());
        }
        boolean alert = request.kind() == NoticeKind.STAFF_NOTICE && Boolean.TRUE.equals(request.companyCaused());
        UUID cause = Ids.next();
        Draft draft = Draft.inside(
                request.kind(),
                Set.of(to),
                request.caseId() == null ? "inside-notices/" + cause : "cases/" + request.caseId(),
                request.caseId() == null ? null : request.caseId().toString(),
                // A person wrote it in one language: both show her words.
                Text.of(request.text(), request.text()),
                alert,
                clock.instant());
        UUID made = notices.tell(client, draft, "told:" + cause).orElseThrow();
        return notices.find(Sight.inside(Set.of(to)), made);
    }

    NoticeView ask(ClientId client, ClientRequestRequest request) {
        clients.require(client);
        String id = request.subjectId();
        Draft draft =
                switch (request.kind()) {
                    case AGREEMENT_REQUEST ->
                        Draft.toClient(
                                request.kind(), "criteria-sets/" + id, null, agreement(id), false, clock.instant());
                    case VISIT_REQUEST -> {
                        String caseId = caseId(id);
                        mustNotBeErased("subjectId", caseId);
                        yield Draft.toClient(
                                request.kind(), "cases/" + caseId, caseId, visit(caseId), false, clock.instant());
                    }
                    default -> throw unknownKind("AGREEMENT_REQUEST", "VISIT_REQUEST");
                };
        String cause = request.kind() + ":" + id;
        UUID made = notices.tell(client, draft, cause).orElseGet(() -> notices.of(cause));
        audit.record(
                "CLIENT_ASKED",
                "notice",
                made.toString(),
                null,
                Map.of("kind", request.kind().name()));
        return notices.find(Sight.CLIENT, made);
    }

    private void mustNotBeErased(String member, String caseId) {
        if (notices.isErased(caseId)) {
            throw Problems.unknownReference(member, caseId);
        }
    }

    private static String caseId(String text) {
        try {
            return UUID.fromString(text).toString();
        } catch (IllegalArgumentException e) {
            throw Problems.invalid(
                    "/subjectId",
                    "CaseId",
                    Text.of("VISIT_REQUEST では、事案の ID（UUID）を指定してください。", "Of VISIT_REQUEST give the case's id, a UUID."));
        }
    }

    private static Text agreement(String version) {
        return Text.of(
                "【合意のお願い】判定ライン %s への合意をお願いします。双方の署名がそろうまで、この版は使われません。内容と変更の理由をご確認のうえ、リンク先でご回答ください。".formatted(version),
                ("Agreement requested: please decide on version %s of the criteria. It is not used before both sides have"
                                + " signed. Please read it and the reasons for the change, and answer at the link.")
                        .formatted(version));
    }

    private static Text visit(String caseId) {
        return Text.of(
                "【同行のお願い】事案（%s）について、お客様への訪問を予定しています。可能な限り貴社のご同行をお願いします。ご都合と、同行されない場合はその理由を、リンク先でご回答ください。"
                        .formatted(caseId),
                ("Please come along: a visit to the customer of case %s is planned. Please join us if at all possible, and"
                                + " answer at the link, with the reason if you do not.")
                        .formatted(caseId));
    }

    private static void mustHoldNoPersonalData(String text) {
        List<Violation> found = PersonalData.in(text).stream()
                .map(kind -> Violation.at("/text", kind.name(), words(kind)))
                .toList();
        if (!found.isEmpty()) {
            throw Problems.unprocessable(
                    Text.of(
                            "個人を特定する情報は、多くの人が読む通知に書けません。事案の ID を書いてください。",
                            "A notice that many read must not identify a person. Write the case's id instead."),
                    found);
        }
    }

    private static Text words(PersonalData.Kind kind) {
        return switch (kind) {
            case TELEPHONE_NUMBER -> Text.of("電話番号のような数字の並びがあります。", "There are digits like a telephone number.");
            case MAIL_ADDRESS -> Text.of("メールアドレスがあります。", "There is a mail address.");
            case NAME -> Text.of("人の名前があります。", "There is a person's name.");
        };
    }

    private static RuntimeException unknownKind(String one, String other) {
        return Problems.invalid(
                "/kind", "Kind", Text.of(one + " か " + other + " を指定してください。", "Give " + one + " or " + other + "."));
    }
}
