import dev.mamori.judgment.evaluation.Engine;
import dev.mamori.judgment.evaluation.Evaluation;
import dev.mamori.judgment.evaluation.SetsInForce;
import dev.mamori.judgment.evaluation.Suggester;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * One case with 200 utterances and 50 contacts, evaluated in process, in turn, round after round: by our engine, by
 * {@link DmnLines} and by our engine with suggestions. Both must reach the same lines.
 */
public class EngineBench {
    private static final int ROUNDS = 5;

    private static Object sink;

    public static void main(String[] arguments) {
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        var set = SampleCase.set();
        SetsInForce sets = moment -> Optional.of(set);
        var facts = SampleCase.facts();
        var engine = new Engine(Suggester.standard());
        var dmn = new DmnLines();
        var questions = DmnLines.questions(facts);

        var ours = engine.lines(facts, sets);
        var codes = ours.hits().stream().map(Evaluation.Finding::code).collect(Collectors.toCollection(TreeSet::new));
        var theirs = dmn.evaluate(questions);
        if (!codes.equals(theirs)) {
            throw new IllegalStateException("The engine reaches " + codes + ", DMN reaches " + theirs);
        }
        System.out.printf("%d lines reached by both; DMN is asked %d questions a case%n", codes.size(), questions.size());
        var cpu = List.of(new ArrayList<Double>(), new ArrayList<Double>(), new ArrayList<Double>());
        for (int round = 1; round <= ROUNDS; round++) {
            cpu.get(0).add(measure(round, "engine, lines", seconds, () -> engine.lines(facts, sets)));
            cpu.get(1).add(measure(round, "DMN on Drools", seconds, () -> dmn.evaluate(questions)));
            cpu.get(2).add(measure(round, "engine with suggestions", seconds, () -> engine.evaluate(facts, sets)));
        }
        System.out.printf(
                "CPU a case, medians: engine %.0f us; DMN on Drools %.0f us = %.1fx; with suggestions %.0f us = %.1fx%n",
                median(cpu.get(0)),
                median(cpu.get(1)),
                median(cpu.get(1)) / median(cpu.get(0)),
                median(cpu.get(2)),
                median(cpu.get(2)) / median(cpu.get(0)));
    }

    /** CPU microseconds a case; a run before the measured one warms up. */
    private static double measure(int round, String name, int seconds, Supplier<Object> work) {
        run(seconds, work);
        var thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();
        long[] took = run(seconds, work);
        double cpu = (thread.getCurrentThreadCpuTime() - before) / 1000.0 / took.length;
        Arrays.sort(took);
        System.out.printf(
                "round %d  %-24s median %9.1f us  p99 %9.1f us  CPU %9.1f us a case%n",
                round, name, took[took.length / 2] / 1000.0, took[(int) (took.length * 0.99)] / 1000.0, cpu);
        return cpu;
    }

    private static long[] run(int seconds, Supplier<Object> work) {
        var took = new ArrayList<Long>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            long before = System.nanoTime();
            sink = work.get();
            took.add(System.nanoTime() - before);
        }
        return took.stream().mapToLong(Long::longValue).toArray();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
