package dev.mamori.blocklist.screening;

import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Ids;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The refused calls of the present transaction's client; a call that the PBX asked about twice is there once. */
@ApplicationScoped
class RefusedCallStore {
    static final String CALL_REFUSED = "dev.mamori.block.call-refused.v1";
    private static final UUID NEWEST = new UUID(-1, -1);

    private final Sql sql;
    private final FieldCipher cipher;
    private final Feed feed;

    RefusedCallStore(Sql sql, FieldCipher cipher, Feed feed) {
        this.sql = sql;
        this.cipher = cipher;
        this.feed = feed;
    }

    /** Keeps the call and tells of it in one transaction. */
    void add(RefusedCall refused) {
        ScreeningAnswer answer = refused.answer();
        PhoneNumber number = CallingLine.read(refused.call().number()) instanceof PhoneNumber read ? read : null;
        UUID id = Ids.next();
        int rows = sql.update(
                """
                insert into refused_call (refused_call_id, client_id, queue_id, refused_at, call_id, number_sealed,
                    number_last4, reason, entry_id, announcement_id, sip_status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (client_id, queue_id, call_id) where call_id is not null do nothing""",
                id,
                Transactions.currentKey(),
                answer.queueIdOrNull(),
                refused.at(),
                refused.call().callId(),
                number == null ? null : cipher.encrypt(number.e164()),
                number == null ? null : number.last4(),
                answer.reason().name(),
                answer.entryIdOrNull(),
                answer.announcementIdOrNull(),
                answer.refusalOrNull().status());
        if (rows == 1) {
            feed.append(CALL_REFUSED, id.toString(), event(refused));
        }
    }

    /** Up to {@code count} calls older than the given one, newest first. */
    List<RefusedCallView> list(Optional<UUID> before, int count) {
        return sql.list(
                """
                select * from refused_call where client_id = ? and refused_call_id < ?
                order by refused_call_id desc limit ?""",
                row -> new RefusedCallView(
                        row.getObject("refused_call_id", UUID.class),
                        row.getString("queue_id"),
                        Sql.instant(row, "refused_at"),
                        row.getString("call_id"),
                        row.getString("number_last4") == null ? null : "****" + row.getString("number_last4"),
                        row.getString("reason"),
                        row.getObject("entry_id", UUID.class),
                        row.getString("announcement_id"),
                        row.getInt("sip_status")),
                Transactions.currentKey(),
                before.orElse(NEWEST),
                count);
    }

    private Map<String, Object> event(RefusedCall refused) {
        ScreeningAnswer answer = refused.answer();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("queueId", answer.queueIdOrNull());
        data.put("at", refused.at());
        data.put("reason", answer.reason());
        data.put("announcementId", answer.announcementIdOrNull());
        if (refused.call().callId() != null) {
            data.put("callId", refused.call().callId());
        }
        if (answer.entryIdOrNull() != null) {
            data.put("entryId", answer.entryIdOrNull());
            caseOf(answer.entryIdOrNull()).ifPresent(caseId -> data.put("caseId", caseId));
        }
        return data;
    }

    private Optional<UUID> caseOf(UUID entryId) {
        return sql.first(
                "select case_id from block_entry where client_id = ? and entry_id = ?",
                row -> row.getObject(1, UUID.class),
                Transactions.currentKey(),
                entryId);
    }
}
