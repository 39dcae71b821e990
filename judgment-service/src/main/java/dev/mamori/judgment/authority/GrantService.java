package dev.mamori.judgment.authority;

import dev.mamori.judgment.criteria.TemplateStore;
import dev.mamori.judgment.registry.RegistryStore;
import dev.mamori.platform.data.Audit;
import dev.mamori.platform.data.ClientId;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.KnownClients;
import dev.mamori.platform.security.Caller;
import dev.mamori.platform.security.Role;
import dev.mamori.platform.web.Problems;
import dev.mamori.platform.web.Text;
import dev.mamori.platform.web.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives and withdraws judgment authority, in the client's transaction that the resource opened (REQ-12.4.4). */
@ApplicationScoped
class GrantService {
    private final GrantStore store;
    private final RegistryStore registry;
    private final KnownClients clients;
    private final Caller caller;
    private final Audit audit;
    private final TemplateStore templates;
    private final Clock clock;

    GrantService(
            GrantStore store,
            RegistryStore registry,
            KnownClients clients,
            Caller caller,
            Audit audit,
            TemplateStore templates,
            Clock clock) {
        this.store = store;
        this.registry = registry;
        this.clients = clients;
        this.caller = caller;
        this.audit = audit;
        this.templates = templates;
        this.clock = clock;
    }

    GrantRow give(GrantRequest wanted) {
        clients.require(new ClientId(Transactions.currentKey()));
        mustBeOfTheSite(wanted.centreId());
        if (!registry.hasCentre(wanted.centreId())) {
            throw Problems.unknownReference("centreId", wanted.centreId());
        }
        if (registry.centreOf(wanted.staffId()).isEmpty()) {
            throw Problems.unknownReference("staffId", wanted.staffId());
        }
        check(wanted);
        var row = new GrantRow();
        row.grantId = Ids.next();
        row.clientId = Transactions.currentKey();
        row.staffId = wanted.staffId();
        row.centreId = wanted.centreId();
        row.validFrom = wanted.from();
        row.validUntil = wanted.until();
        row.trainedOn = wanted.trainedOn();
        row.typeCodes = wanted.typeCodes().stream().distinct().toArray(String[]::new);
        row.grantedBy = caller.id();
        row.grantedAt = clock.instant();
        store.add(row);
        audit.record(
                "AUTHORITY_GRANTED",
                "authority-grant",
                row.grantId.toString(),
                null,
                Map.of("staffId", row.staffId, "centreId", row.centreId));
        return row;
    }

    GrantRow withdraw(GrantRow row, String reason) {
        mustBeOfTheSite(row.centreId);
        if (row.withdrawnAt != null) {
            throw Problems.conflict(Text.of("この判断権はすでに取り消されています。", "The grant has been withdrawn already."));
        }
        row.withdrawnBy = caller.id();
        row.withdrawnAt = clock.instant();
        row.withdrawalReason = reason;
        store.flush();
        audit.record(
                "AUTHORITY_WITHDRAWN",
                "authority-grant",
                row.grantId.toString(),
                reason,
                Map.of("staffId", row.staffId));
        return row;
    }

    /** A manager gives and withdraws within her site; the system owner everywhere. */
    private void mustBeOfTheSite(String centreId) {
        if (!caller.has(Role.ADMIN) && !caller.centres().contains(centreId)) {
            throw Problems.forbidden(
                    Text.of("ご自身のセンターの判断権だけを扱えます。", "You handle the authority of your own centre only."));
        }
    }

    private void check(GrantRequest wanted) {
        var reasons = new ArrayList<Violation>();
        if (wanted.staffId().equals(caller.id())) {
            reasons.add(Violation.at(
                    "/staffId",
                    "NOT_TO_ONESELF",
                    Text.of("自分自身に判断権を与えることはできません。", "Nobody gives authority to herself.")));
        }
        if (!wanted.from().isBefore(wanted.until())) {
            reasons.add(Violation.at(
                    "/until", "TIME_ORDER", Text.of("終わりは始まりより後にしてください。", "The end must lie after the start.")));
        }
        for (int i = 0; i < wanted.typeCodes().size(); i++) {
            if (!templates.knowsType(wanted.typeCodes().get(i))) {
                reasons.add(Violation.at(
                        "/typeCodes/" + i,
                        "TYPE_UNKNOWN",
                        Text.of(
                                "その類型はありません。" + String.join("・", templates.typeCodes()) + " のいずれかです。",
                                "There is no such type: one of " + String.join(", ", templates.typeCodes()) + ".")));
            }
        }
        if (!reasons.isEmpty()) {
            throw Problems.rulesNotMet(
                    Text.of("この判断権は与えられません。", "This authority cannot be given."), List.copyOf(reasons));
        }
    }
}
