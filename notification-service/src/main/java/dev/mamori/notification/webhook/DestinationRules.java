package dev.mamori.notification.webhook;

import dev.mamori.notification.webhook.DestinationRefused.Reason;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which addresses a webhook may reach. Clients choose the URL, so without this check they could make us call the
 * inside of our own network. The check looks at resolved addresses, when the webhook is made and before each call; the
 * caller must then connect to the returned address and not look the name up again (a name may change its answer).
 */
public final class DestinationRules {
    // Fields and not constants: addresses must not be made while a native executable is built.

    /** Never called, whatever the operator allows: "this" network, link-local with the metadata services, multicast. */
    private final List<Cidr> never = cidrs("""
            0.0.0.0/8 169.254.0.0/16 224.0.0.0/4 240.0.0.0/4 100.100.100.200/32 168.63.129.16/32
            ::/128 fe80::/10 ff00::/8 fd00:ec2::254/128 fd20:ce::254/128""");

    /** Special-purpose blocks of the IANA registries: reachable only when the operator lists them. */
    private final List<Cidr> notPublic = cidrs("""
            10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.88.99.0/24 192.168.0.0/16
            198.18.0.0/15 198.51.100.0/24 203.0.113.0/24""");

    /** Of IPv6 only global unicast is public; inside it, tunnels and translators that carry an IPv4 address are not. */
    private final Cidr globalIpv6 = Cidr.of("2000::/3");

    private final List<Cidr> notPublicIpv6 = cidrs("2001::/23 2001:db8::/32 2002::/16 3fff::/20 2620:4f:8000::/48");

    private final Set<String> allowedHosts;
    private final List<Cidr> allowedBlocks;
    private final Names names;

    /** Looks names up; a seam for tests. */
    @FunctionalInterface
    interface Names {
        InetAddress[] addressesOf(String host) throws UnknownHostException;
    }

    /** @param allowed entries {@code host:port}, {@code address/prefix}; plain http is allowed for these only */
    public DestinationRules(List<String> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    DestinationRules(List<String> allowed, Names names) {
        this.allowedBlocks =
                allowed.stream().filter(e -> e.contains("/")).map(Cidr::of).toList();
        this.allowedHosts = allowed.stream()
                .filter(e -> !e.contains("/"))
                .map(DestinationRules::hostAndPort)
                .collect(Collectors.toUnmodifiableSet());
        this.names = names;
    }

    /** The addresses to connect to, all of them acceptable; refuses when even one is not. */
    public List<InetAddress> addressesOf(Destination destination) throws DestinationRefused {
        InetAddress[] found;
        try {
            found = names.addressesOf(destination.host());
        } catch (UnknownHostException e) {
            throw new DestinationRefused(Reason.UNKNOWN_HOST);
        }
        List<InetAddress> usable = new ArrayList<>();
        for (InetAddress address : found) {
            boolean listed = listed(destination, address);
            if (matches(never, address) || !listed && !isPublic(address)) {
                throw new DestinationRefused(Reason.NOT_PUBLIC);
            }
            if (!destination.secure() && !listed) {
                throw new DestinationRefused(Reason.HTTPS_ONLY);
            }
            usable.add(address);
        }
        return List.copyOf(usable);
    }

    private boolean listed(Destination destination, InetAddress address) {
        return allowedHosts.contains(destination.hostAndPort()) || matches(allowedBlocks, address);
    }

    private boolean isPublic(InetAddress address) {
        return address.getAddress().length == 4
                ? !matches(notPublic, address)
                : globalIpv6.contains(address) && !matches(notPublicIpv6, address);
    }

    private static boolean matches(List<Cidr> blocks, InetAddress address) {
        return blocks.stream().anyMatch(block -> block.contains(address));
    }

    private static String hostAndPort(String entry) {
        if (!entry.matches("(\\[[0-9a-fA-F:.]+]|[A-Za-z0-9.-]+):[0-9]{1,5}")) {
            throw new IllegalArgumentException("mamori.webhook.allowed-hosts: neither host:port nor a block: " + entry);
        }
        return entry.toLowerCase(Locale.ROOT);
    }

    private static List<Cidr> cidrs(String blocks) {
        return Arrays.stream(blocks.trim().split("\\s+")).map(Cidr::of).toList();
    }
}
