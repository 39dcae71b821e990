package dev.mamori.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mamori.notification.webhook.DestinationRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationRulesTest {
    private static final InetAddress PUBLIC = address("93.184.215.14");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "169.254.169.254",
                "168.63.129.16",
                "100.100.100.200",
                "0.0.0.0",
                "224.0.0.1",
                "255.255.255.255",
                "192.0.2.1",
                "198.18.0.1",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001:0:53aa::1",
                "2001:db8::1"
            })
    void refusesNamesThatLeadIntoOtherThanThePublicNetwork(String inside) {
        DestinationRules rules = rules(List.of(), address(inside));

        assertRefused(rules, "https://hooks.example.jp/", Reason.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "2606:4700::1", "2400:cb00::1"})
    void letsPublicAddressesPass(String outside) throws DestinationRefused {
        DestinationRules rules = rules(List.of(), address(outside));

        assertThat(rules.addressesOf(to("https://hooks.example.jp/"))).containsExactly(address(outside));
    }

    @Test
    void refusesWhenOneOfSeveralAddressesIsInside() {
        assertRefused(rules(List.of(), PUBLIC, address("10.0.0.1")), "https://hooks.example.jp/", Reason.NOT_PUBLIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://2130706433/", "https://127.1/", "https://0x7f.1/", "https://[::ffff:7f00:1]/"})
    void refusesOtherWaysToWriteTheLoopbackAddress(String url) {
        assertThatThrownBy(() -> new DestinationRules(List.of()).addressesOf(to(url)))
                .isInstanceOf(DestinationRefused.class);
    }

    @Test
    void refusesPlainHttpToPublicHosts() {
        assertRefused(rules(List.of(), PUBLIC), "http://hooks.example.jp/", Reason.HTTPS_ONLY);
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.0/8, http://receiver.local:9300/notices",
        "receiver.local:9300, http://receiver.local:9300/notices",
        "receiver.local:9300, https://RECEIVER.local:9300/notices",
    })
    void letsTheOperatorAllowAReceiverInHisOwnNetwork(String allowed, String url) throws DestinationRefused {
        assertThat(rules(List.of(allowed), address("127.0.0.1")).addressesOf(to(url)))
                .hasSize(1);
    }

    @Test
    void allowsAListedHostOnItsListedPortOnly() {
        DestinationRules rules = rules(List.of("receiver.local:9300"), address("127.0.0.1"));

        assertRefused(rules, "http://receiver.local:9301/", Reason.NOT_PUBLIC);
    }

    @Test
    void neverCallsTheMetadataServiceWhateverIsAllowed() {
        DestinationRules rules = rules(List.of("169.254.0.0/16", "meta:80"), address("169.254.169.254"));

        assertRefused(rules, "http://meta:80/latest", Reason.NOT_PUBLIC);
    }

    @Test
    void tellsAnUnknownHost() {
        DestinationRules rules = new DestinationRules(List.of(), host -> {
            throw new UnknownHostException(host);
        });

        assertRefused(rules, "https://no.such.host.example/", Reason.UNKNOWN_HOST);
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://hooks.example.jp/, NOT_A_URL",
        "//hooks.example.jp/, NOT_A_URL",
        "https:///path, NOT_A_URL",
        "https://hooks.example.jp:70000/, NOT_A_URL",
        "not a url, NOT_A_URL",
        "https://user:pass@hooks.example.jp/, NOT_PLAIN",
        "https://hooks.example.jp/#part, NOT_PLAIN",
    })
    void readsUrlsStrictly(String url, Reason reason) {
        assertThatThrownBy(() -> Destination.parse(url))
                .isInstanceOfSatisfying(
                        DestinationRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receiver.local", "http://receiver:1", "10.0.0.0/33", "name/8", ":9300"})
    void refusesToStartWithAListThatItCannotRead(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> new DestinationRules(List.of(entry)));
    }

    private static DestinationRules rules(List<String> allowed, InetAddress... addresses) {
        return new DestinationRules(allowed, host -> addresses);
    }

    private static void assertRefused(DestinationRules rules, String url, Reason reason) {
        assertThatThrownBy(() -> rules.addressesOf(to(url)))
                .isInstanceOfSatisfying(
                        DestinationRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private static Destination to(String url) throws DestinationRefused {
        return Destination.parse(url);
    }

    private static InetAddress address(String literal) {
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
