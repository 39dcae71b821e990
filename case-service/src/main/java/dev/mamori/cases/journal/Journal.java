package dev.mamori.cases.journal;

import dev.mamori.cases.journal.EntryRequest.HandOver;
import dev.mamori.cases.journal.EntryRequest.Instruction;
import dev.mamori.cases.journal.EntryRequest.Investigation;
import dev.mamori.cases.journal.EntryRequest.Monitoring;
import dev.mamori.cases.journal.EntryRequest.Repetition;
import dev.mamori.cases.registry.StaffId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All entries of a case in the order of time, without those that a later one corrects. */
public record Journal(List<Entry> entries) {
    public Journal {
        Set<UUID> corrected = new HashSet<>();
        entries.forEach(each -> corrected.add(each.corrects()));
        entries = entries.stream()
                .filter(each -> !corrected.contains(each.id()))
                .sorted(Comparator.comparing(Entry::at).thenComparing(Entry::recordedAt))
                .toList();
    }

    /** What was told of one kind, in the order of time. */
    public <T> List<T> all(Class<T> kind) {
        return entries.stream()
                .map(Entry::told)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    public <T> Optional<T> last(Class<T> kind) {
        return all(kind).stream().reduce((earlier, later) -> later);
    }

    /** How often a fixed answer was repeated (REQ-5.6.3). */
    public long repetitions(UUID answer) {
        return all(Repetition.class).stream()
                .filter(each -> each.answerId().equals(answer))
                .count();
    }

    /** Everybody who investigated (REQ-5.4.3). */
    public Set<StaffId> investigators() {
        Set<StaffId> people = new LinkedHashSet<>();
        all(Investigation.class).forEach(each -> people.addAll(each.investigators()));
        return people;
    }

    /** Who took part in the handling beside those whom the contacts' events name. */
    public Set<StaffId> participants() {
        Set<StaffId> people = new LinkedHashSet<>();
        all(HandOver.class).forEach(each -> {
            people.add(each.from());
            if (each.to() != null) {
                people.add(each.to());
            }
        });
        all(Monitoring.class).forEach(each -> people.add(each.staffId()));
        all(Instruction.class).forEach(each -> people.add(each.from()));
        return people;
    }
}
