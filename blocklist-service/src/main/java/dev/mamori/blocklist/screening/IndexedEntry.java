package dev.mamori.blocklist.screening;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * An entry as screening needs it.
 *
 * @param number digits of the E.164 form
 * @param from first instant of the block, epoch milliseconds
 * @param until first instant after it, epoch milliseconds
 */
record IndexedEntry(UUID entryId, long number, long from, long until, Set<String> queueIds, List<String> channels) {}
