package dev.mamori.cases.duties;

import dev.mamori.platform.data.Actor;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Staff confirm the client's confidentiality text before they read cases (REQ-14.4). Where none is set nothing is asked;
 * recording, alarms, help and the police are never withheld.
 */
@ApplicationScoped
public class ConfidentialityService {
    private final Sql sql;
    private final Caller caller;
    private final Audit audit;
    private final Clock clock;

    ConfidentialityService(Sql sql, Caller caller, Audit audit, Clock clock) {
        this.sql = sql;
        this.caller = caller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Refuses (403) a person of the agency who has not confirmed the text in force. */
    public void mustBeConfirmed() {
        if (caller.kind() != Actor.Kind.PERSON || caller.staffId().isEmpty()) {
            return;
        }
        if (inForce().filter(each -> !each.confirmedByYou()).isPresent()) {
            throw Problems.forbidden(Text.of(
                    "先に守秘の確認をしてください: POST confidentiality/confirmations。記録、通報、応援要請は今すぐできます。",
                    "Confirm confidentiality first: POST confidentiality/confirmations. Recording, alarms and help need no"
                            + " confirmation."));
        }
    }

    Optional<ConfidentialityView> inForce() {
        return sql.first(
                """
                select t.*, exists (select from confidentiality_confirmation c where c.client_id = t.client_id
                    and c.version = t.version and c.staff_id = ?) as confirmed
                from confidentiality_text t where client_id = ? order by version desc limit 1""",
                row -> new ConfidentialityView(
                        row.getLong("version"), row.getString("text"), row.getBoolean("confirmed")),
                caller.id(),
                Transactions.currentKey());
    }

    ConfidentialityView set(ConfidentialityRequest wanted) {
        long version = inForce().map(ConfidentialityView::version).orElse(0L) + 1;
        sql.update(
                "insert into confidentiality_text (client_id, version, text, set_at, set_by) values (?, ?, ?, ?, ?)",
                Transactions.currentKey(),
                version,
                wanted.text(),
                clock.instant(),
                caller.id());
        audit.record("CONFIDENTIALITY_TEXT_SET", "client", Transactions.currentKey(), null, Map.of("version", version));
        return new ConfidentialityView(version, wanted.text(), false);
    }

    ConfidentialityView confirm() {
        ConfidentialityView text = inForce().orElseThrow(Problems::notFound);
        sql.update("""
                insert into confidentiality_confirmation (client_id, version, staff_id, confirmed_at)
                values (?, ?, ?, ?) on conflict do nothing""", Transactions.currentKey(), text.version(), caller.id(), clock.instant());
        audit.record(
                "CONFIDENTIALITY_CONFIRMED",
                "client",
                Transactions.currentKey(),
                null,
                Map.of("version", text.version()));
        return new ConfidentialityView(text.version(), text.text(), true);
    }
}
