package dev.mamori.notification.webhook;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** A block of addresses such as {@code 10.0.0.0/8} or {@code fc00::/7}; prefix 0 to 32 (IPv4) or 0 to 128 (IPv6). */
record Cidr(InetAddress base, int prefix) {

    /** Reads {@code address/prefix}; a bare address is a block of one. Never looks a name up. */
    static Cidr of(String text) {
        int slash = text.lastIndexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        try {
            InetAddress base = literal(address);
            int widest = base.getAddress().length * 8;
            int prefix = slash < 0 ? widest : Integer.parseInt(text.substring(slash + 1));
            if (prefix < 0 || prefix > widest) {
                throw new IllegalArgumentException("prefix out of range: " + text);
            }
            return new Cidr(base, prefix);
        } catch (NumberFormatException | UnknownHostException e) {
            throw new IllegalArgumentException("not an address block: " + text, e);
        }
    }

    boolean contains(InetAddress address) {
        byte[] left = base.getAddress();
        byte[] right = address.getAddress();
        if (left.length != right.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit += 8) {
            int kept = Math.min(8, prefix - bit);
            int mask = 0xFF << (8 - kept) & 0xFF;
            if (((left[bit / 8] ^ right[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static InetAddress literal(String address) throws UnknownHostException {
        if (!address.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
            throw new UnknownHostException(address);
        }
        return InetAddress.getByName(address);
    }
}
