package dev.mamori.blocklist.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("REQ-15.7, section 3.4: the forms of a list for PBXes")
class ListFormatsTest {
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-000000000002");

    private static ListedNumber number(String number, String from, String until, String... queues) {
        return new ListedNumber(ID, number, List.of(queues), Instant.parse(from), Instant.parse(until));
    }

    private final BlockList list = new BlockList(
            7,
            NOW,
            List.of(
                    number("+819001230011", "2026-11-20T00:00:00Z", "2026-12-01T00:00:00Z", "Q-1"),
                    number("+819001230010", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z", "Q-1", "Q-2"),
                    number("+819001230012", "2026-11-01T00:00:00Z", "2026-11-10T00:00:00Z", "Q-1"),
                    number("+819001230013", "2026-11-01T00:00:00Z", "2026-12-01T00:00:00Z")));

    @Test
    void leavesOutWhatEndedAndWhatRefusesNowhere() {
        assertThat(list.numbers()).extracting(ListedNumber::number).containsExactly("+819001230010", "+819001230011");
    }

    @Test
    void endsEachFormWithAMarker() {
        assertThat(ListFormats.ndjson(list).lines().toList())
                .hasSize(3)
                .last()
                .asString()
                .startsWith("{\"end\":true,\"revision\":7,\"count\":2,\"sha256\":\"" + list.sha256());
        assertThat(ListFormats.csv(list).lines().toList())
                .containsExactly(
                        "number,queueId,from,until,entryId",
                        "+819001230010,Q-1,2026-11-01T00:00:00Z,2026-12-01T00:00:00Z," + ID,
                        "+819001230010,Q-2,2026-11-01T00:00:00Z,2026-12-01T00:00:00Z," + ID,
                        "+819001230011,Q-1,2026-11-20T00:00:00Z,2026-12-01T00:00:00Z," + ID,
                        "#end revision=7 count=2 sha256=" + list.sha256());
    }

    @Test
    @DisplayName("a table without a beginning holds only what has begun")
    void givesKamailioWhatHasBegun() {
        assertThat(ListFormats.htable(list).lines().toList())
                .containsExactly(
                        "key_name(string) key_type(int) value_type(int) key_value(string) expires(int)",
                        "+819001230010/Q-1:0:0:" + ID + ":1796083200",
                        "+819001230010/Q-2:0:0:" + ID + ":1796083200",
                        "#end revision=7 count=2 sha256=" + list.sha256());
    }

    @Test
    void hasTheSameDigestInWhateverOrderItWasRead() {
        BlockList turned = new BlockList(7, NOW, list.numbers().reversed());
        assertThat(turned.sha256()).isEqualTo(list.sha256());
        BlockList other = new BlockList(7, NOW, list.numbers().subList(0, 1));
        assertThat(other.sha256()).isNotEqualTo(list.sha256());
    }
}
