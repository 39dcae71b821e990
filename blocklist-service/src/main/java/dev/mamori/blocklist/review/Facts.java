package dev.mamori.blocklist.review;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that was read from case-service and judgment-service for one check.
 *
 * @param readAt when it was read
 */
public record Facts(CaseFacts ofCase, List<Verdict> verdicts, Instant readAt) {

    public Facts {
        verdicts = List.copyOf(verdicts);
    }

    /**
     * Verdicts that can stand behind a block of this number, oldest conduct first: harassment in force, and about this
     * case or about a contact that came from this number. A verdict about somebody else proves nothing here.
     */
    public List<Verdict> supporting(UUID caseIdOrNull) {
        Set<String> fromNumber =
                ofCase.contacts().stream().map(CaseFacts.Contact::contactId).collect(Collectors.toSet());
        return verdicts.stream()
                .filter(Verdict::harassmentInForce)
                .filter(verdict -> (caseIdOrNull != null && caseIdOrNull.equals(verdict.caseIdOrNull()))
                        || verdict.contactIds().stream().anyMatch(fromNumber::contains))
                .sorted(Comparator.comparing(Verdict::conductAt))
                .toList();
    }

    /** Verdicts on different contacts: one that has no contact of its own repeats nothing (BR-03). */
    public static List<Verdict> onSeparateContacts(List<Verdict> verdicts) {
        Set<String> seen = new HashSet<>();
        return verdicts.stream()
                .filter(verdict -> seen.addAll(verdict.contactIds()))
                .toList();
    }

    /** Who handled or was harmed: barred from reviewing (HS-12). */
    public Set<String> involved() {
        return Stream.concat(
                        Stream.of(ofCase.handlers(), ofCase.harmed()),
                        verdicts.stream().flatMap(verdict -> Stream.of(verdict.handlers(), verdict.harmed())))
                .flatMap(Set::stream)
                .collect(Collectors.toUnmodifiableSet());
    }
}
