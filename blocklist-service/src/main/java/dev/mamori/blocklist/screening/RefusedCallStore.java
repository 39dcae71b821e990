package dev.mamori.blocklist.screening;

import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.FieldCipher;
import dev.mamori.platform.data.Sql;
import dev.mamori.platform.data.Transactions;
import dev.mamori.platform.events.Feed;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

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

    /** Keeps the calls and tells of them in one transaction; a call that is there already changes nothing. */
    void add(List<RefusedCall> refused) {
        int[] added = sql.updateAll("""
                insert into refused_call (refused_call_id, client_id, queue_id, refused_at, call_id, number_sealed,
                    number_last4, reason, entry_id, announcement_id, sip_status)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict do nothing""", refused.stream().map(this::row).toList());
        List<RefusedCall> fresh = IntStream.range(0, added.length)
                .filter(i -> added[i] == 1)
                .mapToObj(refused::get)
                .toList();
        Map<UUID, UUID> cases = casesOf(fresh);
        fresh.forEach(call -> feed.append(CALL_REFUSED, call.id().toString(), event(call, cases)));
    }

    private Object[] row(RefusedCall refused) {
        PhoneNumber number = refused.numberOrNull() == null ? null : new PhoneNumber(refused.numberOrNull());
        return new Object[] {
            refused.id(),
            Transactions.currentKey(),
            refused.queueId(),
            refused.at(),
            refused.callIdOrNull(),
            number == null ? null : cipher.encrypt(number.e164()),
            number == null ? null : number.last4(),
            refused.reason().name(),
            refused.entryIdOrNull(),
            refused.announcementId(),
            refused.sipStatus()
        };
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

    private Map<String, Object> event(RefusedCall refused, Map<UUID, UUID> cases) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("queueId", refused.queueId());
        data.put("at", refused.at());
        data.put("reason", refused.reason());
        data.put("announcementId", refused.announcementId());
        if (refused.callIdOrNull() != null) {
            data.put("callId", refused.callIdOrNull());
        }
        if (refused.entryIdOrNull() != null) {
            data.put("entryId", refused.entryIdOrNull());
            if (cases.containsKey(refused.entryIdOrNull())) {
                data.put("caseId", cases.get(refused.entryIdOrNull()));
            }
        }
        return data;
    }

    private Map<UUID, UUID> casesOf(List<RefusedCall> refused) {
        UUID[] entries = refused.stream()
                .map(RefusedCall::entryIdOrNull)
                .filter(Objects::nonNull)
                .distinct()
                .toArray(UUID[]::new);
        Map<UUID, UUID> cases = new HashMap<>();
        if (entries.length > 0) {
            sql.list(
                    """
                    select entry_id, case_id from block_entry
                    where client_id = ? and case_id is not null and entry_id = any(?)""",
                    row -> cases.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                    Transactions.currentKey(),
                    entries);
        }
        return cases;
    }
}
