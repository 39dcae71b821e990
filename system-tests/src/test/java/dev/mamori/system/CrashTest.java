package dev.mamori.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.local.demo.BlockStory;
import dev.mamori.local.demo.CallerNumber;
import dev.mamori.local.demo.Pbx;
import dev.mamori.local.demo.ThreatStory;
import dev.mamori.local.stack.Person;
import dev.mamori.local.stack.ServiceName;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A service dies in the middle: the story ends the same, and each notice is told once")
class CrashTest {

    private static final boolean LONG = Boolean.getBoolean("mamori.long");

    private final AtomicReference<CompletableFuture<Void>> restart = new AtomicReference<>();

    /** Each service at one moment where it is busy; with {@code --long} at every third call of the story. */
    static Stream<Arguments> momentsOfTheThreat() {
        return LONG
                ? everywhere(12)
                : Stream.of(Arguments.of(ServiceName.CASE, 5), Arguments.of(ServiceName.NOTIFICATION, 9));
    }

    static Stream<Arguments> momentsOfTheBlock() {
        return LONG
                ? everywhere(24)
                : Stream.of(Arguments.of(ServiceName.JUDGMENT, 8), Arguments.of(ServiceName.BLOCKLIST, 15));
    }

    private static Stream<Arguments> everywhere(int calls) {
        return Stream.of(ServiceName.values())
                .flatMap(service -> IntStream.iterate(1, call -> call <= calls, call -> call + 3)
                        .mapToObj(call -> Arguments.of(service, call)));
    }

    @ParameterizedTest(name = "{0} after call {1}")
    @MethodSource("momentsOfTheThreat")
    void threat(ServiceName service, int call) {
        var world = Shared.world(told -> crash(service, told == call));
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var caseId = new ThreatStory(world, Pbx.connect(world, "CL-MRI"), client.receiver()).play();
            itCrashedAndCameBack();

            assertThat(world.story().failures()).isZero();
            assertThat(client.listed("FIRST_REPORT", caseId)).hasSize(1);
            assertThat(client.told("FIRST_REPORT", caseId)).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "{0} after call {1}")
    @MethodSource("momentsOfTheBlock")
    void block(ServiceName service, int call) {
        var world = Shared.world(told -> crash(service, told == call));
        try (var client = ClientSystem.of(world, Person.HAYAKAWA, "CL-MRI")) {
            var mirai = Pbx.connect(world, "CL-MRI");
            var hinata = Pbx.connect(world, "CL-HNT");
            var number = new CallerNumber("0777%04d".formatted(1000 * service.ordinal() + 20 * call));
            var requestId = new BlockStory(world, mirai, hinata, client.receiver(), number).play();
            itCrashedAndCameBack();

            assertThat(world.story().failures()).isZero();
            assertThat(client.listed("CONSENT_REQUEST", requestId)).hasSize(1);
            assertThat(client.told("CONSENT_REQUEST", requestId)).isEqualTo(1);
        }
    }

    private void itCrashedAndCameBack() {
        assertThat(restart.get())
                .as("the story is long enough to meet the crash")
                .isNotNull();
        restart.get().join();
    }

    /** The restart goes on in the background: the story meets a service that is away, and comes through. */
    private void crash(ServiceName service, boolean now) {
        if (now) {
            var process = Shared.stack().service(service);
            process.kill();
            restart.set(CompletableFuture.runAsync(process::start));
        }
    }
}
