package dev.mamori.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationTest {
    @ParameterizedTest
    @CsvSource({
        "https://Hooks.Mirai.example/a, hooks.mirai.example, 443, true, hooks.mirai.example:443",
        "http://hooks.mirai.example./a, hooks.mirai.example, 80, false, hooks.mirai.example:80",
        "https://hooks.mirai.example:65535/, hooks.mirai.example, 65535, true, hooks.mirai.example:65535",
        "https://hooks.mirai.example:1/, hooks.mirai.example, 1, true, hooks.mirai.example:1",
        "https://[2001:DB8::1]:8443/, 2001:db8::1, 8443, true, [2001:db8::1]:8443",
        "https://[::1]/, ::1, 443, true, [::1]:443",
    })
    void readsHostAndPort(String url, String host, int port, boolean secure, String written) throws Exception {
        Destination read = Destination.parse(url);

        assertThat(read.host()).isEqualTo(host);
        assertThat(read.port()).isEqualTo(port);
        assertThat(read.secure()).isEqualTo(secure);
        assertThat(read.hostAndPort()).isEqualTo(written);
    }

    @Test
    void theLongestUrlIs2048Characters() throws Exception {
        String most = "https://a.example/" + "x".repeat(2048 - "https://a.example/".length());

        assertThat(Destination.parse(most).host()).isEqualTo("a.example");
        assertThatThrownBy(() -> Destination.parse(most + "x")).isInstanceOf(DestinationRefused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://a.example:0/", "https://a.example:65536/", "ftp://a.example/", "https:///x"})
    void refusesWhatIsNoUrlOfAReceiver(String url) {
        assertThatThrownBy(() -> Destination.parse(url)).isInstanceOf(DestinationRefused.class);
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, 203.0.113.9, true",
        "10.0.0.0/32, 10.0.0.0, true",
        "10.0.0.0/32, 10.0.0.1, false",
        "::/0, 2001:db8::1, true",
        "2001:db8::/128, 2001:db8::, true",
        "2001:db8::/128, 2001:db8::1, false",
        "10.0.0.0/9, 10.127.255.255, true",
        "10.0.0.0/9, 10.128.0.0, false",
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.0/8, ::1, false",
    })
    void blocksHoldTheirAddresses(String block, String address, boolean holds) throws Exception {
        assertThat(Cidr.of(block).contains(InetAddress.getByName(address))).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0.0/-1", "::/129", "10.0.0.0/x", "a.example/8", "/8"})
    void refusesWhatIsNoBlock(String block) {
        assertThatThrownBy(() -> Cidr.of(block)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("A time of setting in the future says that the clock went back; a small difference does not")
    void theClockWentBack() {
        Instant now = Instant.parse("2026-11-09T03:00:00Z");

        assertThat(ClockJump.beyond(now)).isEqualTo(now.plus(Duration.ofMinutes(1)));
        assertThat(ClockJump.happenedSince(now.plusSeconds(61), now)).isTrue();
        assertThat(ClockJump.happenedSince(now.plusSeconds(60), now)).isFalse();
        assertThat(ClockJump.happenedSince(now, now)).isFalse();
        assertThat(ClockJump.happenedSince(null, now)).isFalse();
    }

    @Test
    void rulesOfHealthMayBeAtTheirBounds() {
        Duration none = Duration.ZERO;

        EndpointHealth opened =
                EndpointHealth.GOOD.failed(Instant.EPOCH, null, new EndpointHealth.Rules(1, none, none, none));

        assertThat(opened.openings()).isEqualTo(1);
    }
}
