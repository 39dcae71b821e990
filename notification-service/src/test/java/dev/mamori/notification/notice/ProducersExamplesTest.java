package dev.mamori.notification.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples that the other services publish beside their schemas can be read here. */
class ProducersExamplesTest {
    private static final Instant WRITTEN = Instant.parse("2030-01-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "case-service, dev.mamori.case.opened.v1, FIRST_REPORT, 2026-11-09T07:20:00Z",
        "case-service, dev.mamori.case.police-called.v1, POLICE, 2026-11-10T00:12:30Z",
        "judgment-service, dev.mamori.judgment.signed.v1, JUDGMENT_REPORT, 2026-11-11T01:20:00Z",
        "judgment-service, dev.mamori.judgment.withdrawn.v1, JUDGMENT_WITHDRAWN, 2026-12-01T00:30:00Z",
        "judgment-service, dev.mamori.criteria-set.proposed.v1, AGREEMENT_REQUEST, 2026-12-01T00:30:00Z",
        "blocklist-service, dev.mamori.block.consent-requested.v1, CONSENT_REQUEST, 2030-01-01T00:00:00Z",
        "blocklist-service, dev.mamori.block.activated.v1, BLOCK_STARTED, 2030-01-01T00:00:00Z",
        "blocklist-service, dev.mamori.block.ended.v1, BLOCK_ENDED, 2027-01-30T15:00:00Z",
    })
    void becomeNotices(String service, String type, NoticeKind kind, Instant occurredAt) throws IOException {
        JsonNode example = new ObjectMapper()
                .readTree(Path.of("..", service, "src/main/resources/events", type + ".example.json")
                        .toFile());

        Happening happening = Happenings.read(type, example);

        assertThat(happening.kind()).isEqualTo(kind);
        assertThat(Summaries.of(happening).ja()).isNotBlank();
        assertThat(Happenings.time(example, WRITTEN)).isEqualTo(occurredAt);
    }
}
