package dev.mamori.platform.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mamori.platform.data.SqlFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FaultsTest {

    @Test
    void passWhenTheWorldIsToBlame() {
        assertThat(Faults.passes(new RetryLater("later"))).isTrue();
        assertThat(Faults.passes(new IllegalStateException(new RetryLater("later"))))
                .isTrue();
        assertThat(Faults.passes(new SqlFailure(new SQLException("gone", "08006"))))
                .isTrue();
        assertThat(Faults.passes(new SqlFailure(new SQLException("deadlock", "40P01"))))
                .isTrue();
        assertThat(Faults.passes(new SqlFailure(new SQLException("no connection in time"))))
                .isTrue();
        assertThat(Faults.passes(new UncheckedIOException(new IOException("reset"))))
                .isTrue();
    }

    @Test
    void stayWhenTheEventIsToBlame() {
        assertThat(Faults.passes(new SqlFailure(new SQLException("duplicate", "23505"))))
                .isFalse();
        assertThat(Faults.passes(new IllegalArgumentException("no such code"))).isFalse();
        assertThat(Faults.passes(
                        new UncheckedIOException(new com.fasterxml.jackson.core.JsonParseException(null, "no JSON"))))
                .isFalse();
    }

    @Test
    void areDescribedWithoutTheirMessages() {
        assertThat(Faults.describe(new IllegalStateException("+81312345678", new RetryLater("name"))))
                .isEqualTo("IllegalStateException < RetryLater");
    }
}
