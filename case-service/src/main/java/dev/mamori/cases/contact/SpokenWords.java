package dev.mamori.cases.contact;

import dev.mamori.cases.registry.StaffId;
import java.time.Instant;
import java.util.UUID;

/**
 * An utterance in its place.
 *
 * @param id of the event that reported it
 * @param staff who handled the contact then, or null
 */
public record SpokenWords(UUID id, Instant at, StaffId staff, Utterance utterance) {}
