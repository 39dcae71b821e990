package dev.mamori.cases.matter;

import dev.mamori.cases.matter.Matter.Contacted;
import dev.mamori.cases.measure.Answer;
import dev.mamori.cases.measure.Measures;
import dev.mamori.cases.measure.Promise;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * What can be held against a customer and what cannot: repeats are the contacts after the first complete answer; those
 * that came while a promise of ours was overdue are not the customer's doing (REQ-5.2.5), nor are clarifications.
 *
 * @param answers what was answered, in the order of time
 * @param repeats when the customer asked the same again, in the order of time
 * @param causedByUs contacts after the answer that came while a promise was overdue
 * @param overdue promises that are overdue now
 */
public record History(List<Answer> answers, List<Instant> repeats, List<Instant> causedByUs, List<Promise> overdue) {

    public static History of(Measures measures, Collection<Contacted> contacts, Instant now) {
        List<Answer> complete =
                measures.answers().stream().filter(Answer::completesMatter).toList();
        List<Instant> after = measures.answeredAt().stream()
                .flatMap(answered -> contacts.stream()
                        .filter(each -> !each.clarification())
                        .map(Contacted::at)
                        .filter(at -> at.isAfter(answered)))
                .sorted()
                .toList();
        return new History(
                complete,
                after.stream().filter(at -> !overdueAt(measures, at)).toList(),
                after.stream().filter(at -> overdueAt(measures, at)).toList(),
                measures.openPromises().stream()
                        .filter(each -> each.dueAt().isBefore(now))
                        .toList());
    }

    private static boolean overdueAt(Measures measures, Instant at) {
        return measures.promises().stream()
                .anyMatch(each -> each.dueAt().isBefore(at)
                        && (each.keptAt() == null || each.keptAt().isAfter(at)));
    }
}
