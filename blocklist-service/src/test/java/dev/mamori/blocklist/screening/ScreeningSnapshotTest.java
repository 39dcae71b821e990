package dev.mamori.blocklist.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.blocklist.queue.Announcements;
import dev.mamori.blocklist.queue.ProtectedReason;
import dev.mamori.blocklist.queue.Queue;
import dev.mamori.blocklist.queue.WithheldPolicy;
import dev.mamori.blocklist.queue.WithheldTreatment;
import dev.mamori.phonenumber.PhoneNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The list that outlives the process is the list that was in memory")
class ScreeningSnapshotTest {

    private static final Instant AS_OF = Instant.parse("2026-11-10T01:00:00Z");

    @Test
    void comesBackAsItWas() {
        var refusing = queue("MRI-CARE", null, false);
        var switchedOff = queue("MRI-CANCEL", null, true);
        var exempt = queue("MRI-OUTAGE", ProtectedReason.OUTAGE, false);
        var entry = new IndexedEntry(
                UUID.randomUUID(),
                819001230010L,
                AS_OF.minus(Duration.ofDays(1)).toEpochMilli(),
                AS_OF.plus(Duration.ofDays(89)).toEpochMilli(),
                Set.of("MRI-CARE", "MRI-CANCEL"),
                List.of("メール"));
        var screen = ClientScreen.of(
                7,
                List.of(refusing, switchedOff, exempt),
                EntryIndex.EMPTY.with(Set.of(), List.of(entry)),
                "https://mirai.example/objection");

        var reader = new ScreeningSnapshot.Reader();
        new ScreeningSnapshot(AS_OF, Map.of("CL-MRI", screen), List.of()).write(reader);
        var read = reader.finish();

        assertThat(read.asOf()).isEqualTo(AS_OF);
        var back = read.screens().get("CL-MRI");
        assertThat(back.revision()).isEqualTo(7);
        assertThat(back.redressOrNull()).isEqualTo("https://mirai.example/objection");
        assertThat(back.queues().values()).containsExactlyInAnyOrder(refusing, switchedOff, exempt);
        var entries = new ArrayList<IndexedEntry>();
        back.entries().forEach(entries::add);
        assertThat(entries).containsExactly(entry);
    }

    private static Queue queue(String id, ProtectedReason protectedReasonOrNull, boolean refusalsOff) {
        return new Queue(
                id,
                id,
                Set.of(PhoneNumber.parse("+81312345678")),
                protectedReasonOrNull,
                false,
                new Announcements("録音します。", "対策を行っています。", "おつなぎできません。", null),
                608,
                new WithheldPolicy(WithheldTreatment.REJECT),
                refusalsOff);
    }
}
