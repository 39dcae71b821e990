package dev.mamori.blocklist.screening;

import dev.mamori.phonenumber.CallingLine;
import dev.mamori.phonenumber.PhoneNumber;
import dev.mamori.platform.data.ClientId;
import java.time.Instant;
import java.util.UUID;

/**
 * A call that was refused, on its way to the record (REQ-8.5, requirements section 3.3).
 *
 * @param id given when the call was refused, so that writing it twice changes nothing
 * @param numberOrNull E.164; null when the caller did not show it, even if the network knew it
 */
record RefusedCall(
        UUID id,
        ClientId client,
        Instant at,
        String queueId,
        String callIdOrNull,
        String numberOrNull,
        ScreeningReason reason,
        UUID entryIdOrNull,
        String announcementId,
        int sipStatus) {

    private static final String BETWEEN = "\t";
    private static final int FIELDS = 10;

    static RefusedCall of(UUID id, ClientId client, Instant at, Call call, ScreeningAnswer answer) {
        return new RefusedCall(
                id,
                client,
                at,
                answer.queueIdOrNull(),
                call.callId(),
                CallingLine.read(call.number()) instanceof PhoneNumber number ? number.e164() : null,
                answer.reason(),
                answer.entryIdOrNull(),
                answer.announcementIdOrNull(),
                answer.refusalOrNull().status());
    }

    /** One line of text; no field holds a tab, since ids are checked and control characters left out. */
    String line() {
        return String.join(
                BETWEEN,
                id.toString(),
                client.value(),
                at.toString(),
                queueId,
                orEmpty(callIdOrNull),
                orEmpty(numberOrNull),
                reason.name(),
                entryIdOrNull == null ? "" : entryIdOrNull.toString(),
                announcementId,
                String.valueOf(sipStatus));
    }

    /** @throws IllegalArgumentException when it is no such line */
    static RefusedCall ofLine(String line) {
        String[] fields = line.split(BETWEEN, -1);
        if (fields.length != FIELDS) {
            throw new IllegalArgumentException("not a refused call");
        }
        return new RefusedCall(
                UUID.fromString(fields[0]),
                new ClientId(fields[1]),
                Instant.parse(fields[2]),
                fields[3],
                orNull(fields[4]),
                orNull(fields[5]),
                ScreeningReason.valueOf(fields[6]),
                fields[7].isEmpty() ? null : UUID.fromString(fields[7]),
                fields[8],
                Integer.parseInt(fields[9]));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
