package dev.mamori.platform.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClocksTest {

    @TempDir
    Path folder;

    @Test
    void refusesASettableClockOutsideTheLocalProfile() {
        assertThatThrownBy(() -> Clocks.check(Optional.of("/tmp/clock"), false))
                .hasMessageContaining("mamori.local.clock-file")
                .hasMessageContaining("'local'");
        assertThatCode(() -> Clocks.check(Optional.of("/tmp/clock"), true)).doesNotThrowAnyException();
        assertThatCode(() -> Clocks.check(Optional.empty(), false)).doesNotThrowAnyException();
    }

    @Test
    void followsTheFileAndRunsFreeWithoutIt() throws Exception {
        Path file = folder.resolve("clock");
        FileClock clock = new FileClock(file);
        assertThat(clock.instant()).isAfter(Instant.parse("2025-01-01T00:00:00Z"));

        Files.writeString(file, "2026-10-01T09:00:00+09:00\n");
        assertThat(clock.instant()).isEqualTo("2026-10-01T00:00:00Z");
        assertThat(new FileClock(file).instant()).isEqualTo("2026-10-01T00:00:00Z");

        Files.writeString(file, "2026-10-02T09:00:00.5+09:00\n");
        assertThat(clock.instant()).isEqualTo("2026-10-02T00:00:00.5Z");

        // Same length, same time of the file: two settings within one tick of the file system.
        Files.writeString(file, "2026-10-03T09:00:00+09:00");
        var written = Files.getLastModifiedTime(file);
        assertThat(clock.instant()).isEqualTo("2026-10-03T00:00:00Z");
        Files.writeString(file, "2026-10-04T09:00:00+09:00");
        Files.setLastModifiedTime(file, written);
        assertThat(clock.instant()).isEqualTo("2026-10-04T00:00:00Z");

        Files.writeString(file, "");
        assertThat(clock.instant()).isNotEqualTo(Instant.parse("2026-10-02T00:00:00.5Z"));
    }

    @Test
    void saysSoWhenTheFileHoldsNoTime() throws Exception {
        Path file = folder.resolve("clock");
        Files.writeString(file, "tomorrow");
        assertThatThrownBy(() -> new FileClock(file).instant()).hasMessageContaining("tomorrow");
    }
}
