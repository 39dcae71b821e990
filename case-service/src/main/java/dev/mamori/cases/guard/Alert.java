package dev.mamori.cases.guard;

import dev.mamori.cases.registry.CentreId;
import dev.mamori.cases.registry.QueueId;
import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.UUID;

/**
 * A live alert.
 *
 * @param client whose call it is
 * @param queue null while no event told
 * @param centre on whose wall it is; null while no event told
 * @param wallPosition its place on the wall, 1, 2, 3 in the order of the commits; null with {@code centre}
 * @param staff who handles the call, or null
 * @param staffBusinessName the name on the wall; null when the person is not registered
 * @param speaker CUSTOMER or STAFF, as recognised; SYSTEM for a limit
 * @param occurredAt when the words were said
 * @param raisedAt when it was raised here
 * @param level how often it climbed along the duty roster
 * @param called whom the roster names at this level; null without a roster
 */
public record Alert(
        UUID id,
        String client,
        UUID contact,
        AlertKind kind,
        QueueId queue,
        CentreId centre,
        Long wallPosition,
        StaffId staff,
        String staffBusinessName,
        String speaker,
        String words,
        Instant occurredAt,
        Instant raisedAt,
        Instant acknowledgedAt,
        String acknowledgedBy,
        int level,
        StaffId called) {}
